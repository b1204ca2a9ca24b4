package vn.langnghe.acceptance;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts the whole system once for all suites, with the same command a person uses, on ports and in a home of its own,
 * and stops it after the last suite.
 */
public final class RunningHouse implements BeforeAllCallback, ParameterResolver {
    private static final int PORT_BASE = 18000;

    static final Path ROOT = Path.of(System.getProperty("house.root", "../.."));
    static final Path HOME = Path.of("target/house").toAbsolutePath();

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(Namespace.create(RunningHouse.class))
                .computeIfAbsent(Running.class, _ -> new Running(), Running.class);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == House.class || type == PostOffice.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var running =
                context.getRoot().getStore(Namespace.create(RunningHouse.class)).get(Running.class, Running.class);
        return parameter.getParameter().getType() == House.class ? running.house : running.post;
    }

    static int port(int offset) {
        return PORT_BASE + offset;
    }

    static Path pidFile(String process) {
        return HOME.resolve("run").resolve(process + ".pid");
    }

    /** Runs `./langnghe …` as a person would and gives what it printed; status may well say that not all is ready. */
    static String langnghe(String... arguments) {
        try {
            var command = new java.util.ArrayList<>(List.of("./langnghe"));
            command.addAll(List.of(arguments));
            var output = Files.createTempFile("langnghe", ".out");
            var builder = new ProcessBuilder(command)
                    .directory(ROOT.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(output.toFile());
            builder.environment().put("LANGNGHE_HOME", HOME.toString());
            builder.environment().put("LANGNGHE_PORT_BASE", String.valueOf(PORT_BASE));
            builder.environment().put("LANGNGHE_SKIP_BUILD", "1");
            builder.environment().putAll(PostOffice.settings());
            var process = builder.start();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("no end of " + command + "\n" + Files.readString(output));
            }
            var printed = Files.readString(output);
            if (process.exitValue() != 0 && !arguments[0].equals("status")) {
                throw new IllegalStateException(command + " ended with " + process.exitValue() + "\n" + printed);
            }
            return printed;
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static final class Running implements AutoCloseable {
        private final PostOffice post = new PostOffice();
        private final House house;

        private Running() {
            langnghe("up");
            house = new House(URI.create("http://localhost:" + port(80)));
        }

        @Override
        public void close() {
            langnghe("down");
            post.close();
        }
    }
}
