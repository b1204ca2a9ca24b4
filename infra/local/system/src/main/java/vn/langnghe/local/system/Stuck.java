package vn.langnghe.local.system;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Ends a process that does not answer; where the system can, it first writes down what all its threads are doing. */
final class Stuck {

    private static final int TO_WRITE_IT_DOWN_SECONDS = 3;

    private Stuck() {}

    static void end(ProcessHandle process) {
        try {
            askForThreads(process);
            process.onExit().get(TO_WRITE_IT_DOWN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (IOException | java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException stuck) {
            // As expected: it neither answers nor ends by itself.
        }
        process.destroyForcibly();
    }

    private static void askForThreads(ProcessHandle process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-QUIT", Long.toString(process.pid()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor(TO_WRITE_IT_DOWN_SECONDS, TimeUnit.SECONDS);
    }
}
