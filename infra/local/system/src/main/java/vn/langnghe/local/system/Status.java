package vn.langnghe.local.system;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Who runs, how much memory it takes, and how often it had to be started again. */
final class Status {

    private Status() {}

    /** True when every part answers and none keeps dying. */
    static boolean print(Place place, PrintStream out) {
        boolean all = true;
        long total = 0;
        out.println("part        state      port    pid  memory MB  started again");
        for (Part part : Part.values()) {
            Optional<ProcessHandle> process = Running.find(part.id(), place);
            String state = state(part, place, process.isPresent());
            long megabytes =
                    process.map(ProcessHandle::pid).map(Status::resident).orElse(0L);
            total += megabytes;
            all &= state.equals("ready") || state.equals("elsewhere");
            out.printf(
                    "%-11s %-9s %5d %6s %10s %14s%n",
                    part.id(),
                    state,
                    place.port(part.port),
                    process.map(running -> Long.toString(running.pid())).orElse("-"),
                    megabytes == 0 ? "-" : megabytes,
                    started(new Restarts(part, place).count()));
        }
        Optional<ProcessHandle> watcher = Running.find(Watcher.ID, place);
        long watching = watcher.map(ProcessHandle::pid).map(Status::resident).orElse(0L);
        out.printf(
                "%-11s %-9s %5s %6s %10s%n",
                Watcher.ID,
                watcher.isPresent() ? "ready" : "stopped",
                "-",
                watcher.map(running -> Long.toString(running.pid())).orElse("-"),
                watching == 0 ? "-" : watching);
        out.printf("%-33s %10d%n", "together", total + watching);
        return all;
    }

    private static String started(int times) {
        return times == 0 ? "-" : times + "×";
    }

    private static String state(Part part, Place place, boolean runs) {
        if (part.isReplaced(place)) {
            return "elsewhere";
        }
        if (new Restarts(part, place).areTooMany(Instant.now())) {
            return "failing";
        }
        if (!runs) {
            return Running.wasLeftBehind(part.id(), place) ? "crashed" : "stopped";
        }
        return Readiness.of(part, place) ? "ready" : "starting";
    }

    private static long resident(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                    .findFirst()
                    .orElse(0L);
        } catch (IOException noProc) {
            return 0;
        }
    }
}
