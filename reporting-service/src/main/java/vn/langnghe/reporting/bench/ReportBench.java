package vn.langnghe.reporting.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import org.springframework.context.support.StaticMessageSource;
import vn.langnghe.reporting.domain.CaseFact;
import vn.langnghe.reporting.domain.CaseHistory;
import vn.langnghe.reporting.domain.Units;
import vn.langnghe.reporting.engine.ReportEngine;
import vn.langnghe.reporting.export.Cell;
import vn.langnghe.reporting.export.CsvFile;
import vn.langnghe.reporting.report.Dimension;
import vn.langnghe.reporting.report.Drill;
import vn.langnghe.reporting.report.Indicators;
import vn.langnghe.reporting.report.Labels;
import vn.langnghe.reporting.report.ReportQuery;
import vn.langnghe.reporting.report.Reports;
import vn.langnghe.reporting.report.ShippedCalendar;

/** Whole reports beside the engine's bare group-by. Arguments: how many cases, for each run; default 10000 100000. */
public final class ReportBench {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Instant END = Instant.parse("2026-11-20T00:00:00Z");
    private static final String BARE =
            "SELECT unit, count(*), quantile_cont(answer_minutes, [0.5, 0.9]) FROM facts GROUP BY unit";
    private static final int WARM = 5;
    private static final int RUNS = 30;

    private ReportBench() {}

    public static void main(String[] args) throws Exception {
        var sizes = args.length == 0 ? List.of("10000", "100000") : Arrays.asList(args);
        for (var size : sizes) {
            measure(Integer.parseInt(size));
        }
    }

    private static void measure(int size) throws Exception {
        var limits = new ReportEngine.Limits(System.getenv().getOrDefault("REPORTING_ENGINE_MEMORY", "1GB"), 2);
        try (var engine = new ReportEngine(limits, ZONE, Indicators.shipped().derived())) {
            long started = System.nanoTime();
            var office = ShippedCalendar.read(ZONE);
            var steps = new long[1];
            engine.put(SyntheticYear.of(size, 1, END)
                    .peek(history -> steps[0] += history.number())
                    .map((CaseHistory history) -> new CaseFact(history, office)));
            double seconds = (System.nanoTime() - started) / 1e9;
            System.out.printf(
                    "%,d cases, %,d steps: made, folded and loaded in %.1f s (%,.0f steps/s); RSS %d MiB%n",
                    size, steps[0], seconds, steps[0] / seconds, memory());
            var reports = new Reports(
                    engine, Indicators.shipped(), new Labels(words(), new NoUnits()), Clock.fixed(END, ZoneOffset.UTC));
            time("bare group-by of the engine", _ -> engine.ask(BARE, List.of()));
            for (var report : List.of(ReportQuery.TIME_COST, ReportQuery.DYNAMISM)) {
                for (var dimension : List.of(Dimension.UNIT, Dimension.MONTH)) {
                    var query = new ReportQuery(
                            report,
                            LocalDate.of(2025, 11, 1),
                            LocalDate.of(2026, 11, 30),
                            List.of(dimension),
                            Map.of(),
                            null);
                    // Another first day each time, or the answer would be one kept from the question before.
                    time(
                            report + " by " + dimension.id(),
                            run -> reports.report(
                                    query.between(query.from().minusDays(run), query.to()), Locale.ENGLISH));
                    time(report + " by " + dimension.id() + ", kept", _ -> reports.report(query, Locale.ENGLISH));
                }
            }
            export(new Drill(engine, Indicators.shipped(), Clock.fixed(END, ZoneOffset.UTC)));
            System.out.printf("  RSS after %d MiB%n", memory());
        }
    }

    /** Every case as a line of a file, and how much more the heap held meanwhile. */
    private static void export(Drill drill) {
        var query = new ReportQuery(
                ReportQuery.TIME_COST, LocalDate.of(2020, 1, 1), LocalDate.of(2026, 11, 30), List.of(), Map.of(), null);
        var cell = drill.cell(query, "received", false).orElseThrow();
        var lines = new int[1];
        var most = new long[1];
        long before = heap();
        long started = System.nanoTime();
        var rows = drill.all(cell, true).map(each -> {
            if (lines[0]++ % 100_000 == 0) {
                most[0] = Math.max(most[0], heap() - before);
            }
            return List.of(Cell.text(each.caseId()), Cell.text(String.valueOf(each.unit())));
        });
        CsvFile.write(List.of("case", "unit"), rows, OutputStream.nullOutputStream());
        System.out.printf(
                "  %,d cases as a file in %.1f s; the heap held %d MiB more meanwhile%n",
                lines[0], (System.nanoTime() - started) / 1e9, most[0] >> 20);
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void time(String what, IntConsumer question) {
        for (int warm = 0; warm < WARM; warm++) {
            question.accept(warm);
        }
        var times = new long[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long started = System.nanoTime();
            question.accept(WARM + run);
            times[run] = System.nanoTime() - started;
        }
        Arrays.sort(times);
        System.out.printf(
                "  %-32s p50 %7.1f ms  p95 %7.1f ms%n", what, times[RUNS / 2] / 1e6, times[RUNS * 95 / 100] / 1e6);
    }

    private static long memory() throws IOException {
        var status = Path.of("/proc/self/status");
        return !Files.exists(status)
                ? -1
                : Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                        .findFirst()
                        .orElse(-1);
    }

    private static StaticMessageSource words() {
        var words = new StaticMessageSource();
        words.setUseCodeAsDefaultMessage(true);
        return words;
    }

    private static final class NoUnits implements Units {

        @Override
        public void save(Collection<Unit> units) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, Unit> all() {
            return Map.of();
        }
    }
}
