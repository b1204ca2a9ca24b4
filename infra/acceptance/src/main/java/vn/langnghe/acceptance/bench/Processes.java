package vn.langnghe.acceptance.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** CPU time and memory of the house's processes, by the operating system's own account (Linux: /proc). */
final class Processes {
    private static final double TICKS_PER_SECOND = 100;
    private static final double KIB_PER_MIB = 1024;

    private final Path run;

    Processes(Path home) {
        this.run = home.resolve("run");
    }

    /** CPU milliseconds used so far, per process. */
    Map<String, Double> cpuMillis() {
        return each(Processes::cpuMillis);
    }

    /** Resident memory in MiB, per process. */
    Map<String, Double> residentMiB() {
        return each(Processes::residentMiB);
    }

    private static double cpuMillis(String pid) throws IOException {
        var stat = Files.readString(Path.of("/proc", pid, "stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 1000 / TICKS_PER_SECOND;
    }

    private static double residentMiB(String pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", pid, "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / KIB_PER_MIB)
                .sum();
    }

    private interface Reading {
        double of(String pid) throws IOException;
    }

    private Map<String, Double> each(Reading reading) {
        var figures = new TreeMap<String, Double>();
        try (Stream<Path> files = Files.list(run)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".pid")).toList()) {
                var name = file.getFileName().toString().replace(".pid", "");
                figures.put(name, reading.of(Files.readString(file).strip()));
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return figures;
    }
}
