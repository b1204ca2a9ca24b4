package vn.langnghe.platform.trace;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The id that ties a request, the events it causes and the log lines of both together. */
public final class Correlation {

    public static final String HEADER = "X-Correlation-Id";
    public static final String EVENT_HEADER = "x-correlation-id";
    public static final String LOG_KEY = "correlationId";

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private Correlation() {}

    public static @Nullable String current() {
        return MDC.get(LOG_KEY);
    }

    public static boolean isWellFormed(@Nullable String id) {
        return id != null && WELL_FORMED.matcher(id).matches();
    }

    /** Not a secret, only unlikely to meet its like. */
    public static String fresh() {
        var random = ThreadLocalRandom.current();
        var hex = HexFormat.of();
        return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
    }

    /** Sets the id for this thread until the scope is closed; {@code null} clears it. */
    public static Scope of(@Nullable String id) {
        var before = current();
        set(id);
        return () -> set(before);
    }

    private static void set(@Nullable String id) {
        if (id == null) {
            MDC.remove(LOG_KEY);
        } else {
            MDC.put(LOG_KEY, id);
        }
    }

    /** The time during which a correlation id is in force. */
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }
}
