package vn.langnghe.local.system;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Who runs, since when, and how much memory it takes. */
final class Status {

    private Status() {}

    /** True when every part answers. */
    static boolean print(Place place, PrintStream out) {
        boolean all = true;
        long total = 0;
        out.println("part        state      port    pid  memory MB");
        for (Part part : Part.values()) {
            Optional<ProcessHandle> process = Running.find(part, place);
            String state = state(part, place, process.isPresent());
            long megabytes =
                    process.map(ProcessHandle::pid).map(Status::resident).orElse(0L);
            total += megabytes;
            all &= state.equals("ready") || state.equals("elsewhere");
            out.printf(
                    "%-11s %-9s %5d %6s %10s%n",
                    part.id(),
                    state,
                    place.port(part.port),
                    process.map(running -> Long.toString(running.pid())).orElse("-"),
                    megabytes == 0 ? "-" : megabytes);
        }
        out.printf("%-33s %10d%n", "together", total);
        return all;
    }

    private static String state(Part part, Place place, boolean runs) {
        if (part.isReplaced(place)) {
            return "elsewhere";
        }
        if (!runs) {
            return Running.wasLeftBehind(part, place) ? "crashed" : "stopped";
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
