package vn.langnghe.local.system;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Has every chain, anchor and signature of the case files, and the log of who read whose details, looked at, and says what
 * was changed since it was written.
 */
final class Verifying {

    private static final long BETWEEN_LOOKS_MILLIS = 500;
    private static final String PATH = "/api/audit/verification";
    private static final String DISCLOSURES = "/api/feedback/disclosures/verification";

    private final FrontDoor door;
    private final PrintStream out;

    Verifying(FrontDoor door, PrintStream out) {
        this.door = door;
        this.out = out;
    }

    /** Whether everything is as it was written. */
    boolean run() throws IOException, InterruptedException {
        String before = lastFinished(door.get(PATH));
        Map<String, Object> state = door.post(PATH);
        while (Boolean.TRUE.equals(state.get("running"))) {
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
            state = door.get(PATH);
        }
        if (before.equals(lastFinished(state))) {
            throw new Trouble("The look itself failed; the log of tracking says why.");
        }
        if (!(state.get("last") instanceof Map<?, ?> found)) {
            throw new Trouble(PATH + " says nothing of what was found.");
        }
        out.println("Looked at " + found.get("cases") + " cases, " + found.get("readings") + " readings, "
                + found.get("anchors") + " anchors with " + found.get("heads") + " links.");
        Map<String, Object> disclosures = door.post(DISCLOSURES);
        out.println("Looked at " + disclosures.get("entries")
                + " readings of senders' details, the last of them number " + disclosures.get("last") + ".");
        return told(found.get("first"), found.get("faults"))
                & told(disclosures.get("first"), disclosures.get("faults"));
    }

    /** Whether there is nothing to tell. */
    private boolean told(@Nullable Object first, @Nullable Object count) {
        if (!(first instanceof List<?> faults)) {
            throw new Trouble("The look says nothing of what was found.");
        }
        faults.forEach(fault -> out.println("  " + fault));
        out.println(faults.isEmpty() ? "Nothing was changed." : count + " places are not as they were written.");
        return faults.isEmpty();
    }

    private static String lastFinished(Map<String, Object> state) {
        return state.get("last") instanceof Map<?, ?> last ? String.valueOf(last.get("finishedAt")) : "never";
    }
}
