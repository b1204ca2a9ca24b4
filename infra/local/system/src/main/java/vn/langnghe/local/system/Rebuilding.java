package vn.langnghe.local.system;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;

/** Has the reports folded anew from all events, and waits for the end. */
final class Rebuilding {

    private static final long BETWEEN_LOOKS_MILLIS = 500;
    private static final String PATH = "/api/reports/rebuild";

    private final FrontDoor door;
    private final PrintStream out;

    Rebuilding(FrontDoor door, PrintStream out) {
        this.door = door;
        this.out = out;
    }

    void run() throws IOException, InterruptedException {
        door.post(PATH);
        Map<String, Object> state = door.get(PATH);
        while (state.get("finishedAt") == null) {
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
            state = door.get(PATH);
        }
        if (state.get("failed") != null && !Boolean.FALSE.equals(state.get("failed"))) {
            throw new Trouble("The reports could not be rebuilt: " + state.get("failed"));
        }
        out.println("The reports are rebuilt from " + state.get("read") + " events.");
    }
}
