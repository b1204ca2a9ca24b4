package vn.langnghe.local.store;

import java.net.BindException;
import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/** The store as a process of its own: {@code <directory> <host> <port> <megabytes of disk to leave free>}. */
public final class StoreProcess {

    private StoreProcess() {}

    public static void main(String[] arguments) {
        var settings = new EmbeddedStore.Settings(
                Path.of(arguments[0]),
                arguments[1],
                Integer.parseInt(arguments[2]),
                Long.parseLong(arguments[3]) << 20);
        try {
            EmbeddedStore store = EmbeddedStore.start(settings, StoreProcess::stopAtOnce);
            Runtime.getRuntime().addShutdownHook(new Thread(store::close));
            System.out.println("The store listens at " + store.uri());
        } catch (Exception failure) {
            System.err.println(reason(failure, settings));
            System.exit(1);
        }
    }

    private static String reason(Throwable failure, EmbeddedStore.Settings settings) {
        return switch (failure) {
            case MVStoreException file
            when file.getErrorCode() == DataUtils.ERROR_FILE_LOCKED ->
                "The store in " + settings.directory() + " is in use by another process.";
            case MVStoreException file ->
                "The store in " + settings.directory() + " cannot be opened: " + file.getMessage();
            case BindException _ -> "Port " + settings.port() + " is in use by another process.";
            default -> "The store cannot start: " + failure;
        };
    }

    /** What was acknowledged is on disk, and the next start finds it there. */
    private static void stopAtOnce(Throwable failure) {
        System.err.println("The store can no longer write and stops: " + failure.getMessage());
        Runtime.getRuntime().halt(1);
    }
}
