package vn.langnghe.reporting.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.context.support.StaticMessageSource;
import vn.langnghe.reporting.domain.CaseFact;
import vn.langnghe.reporting.domain.Status;
import vn.langnghe.reporting.domain.StepKind;
import vn.langnghe.reporting.domain.Told;
import vn.langnghe.reporting.domain.Units;
import vn.langnghe.reporting.domain.WorkingTime;
import vn.langnghe.reporting.engine.ReportEngine;

/** An engine of its own with the reports over it, for tests; every word is its own code. */
record TestReports(ReportEngine engine, Reports reports, Drill drill) implements AutoCloseable {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    static final WorkingTime OFFICE = ShippedCalendar.read(ZONE);
    static final Instant NOW = Instant.parse("2026-11-22T05:00:00Z");

    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    TestReports() {
        this(new ReportEngine(
                new ReportEngine.Limits("256MB", 2), ZONE, Indicators.shipped().derived()));
    }

    private TestReports(ReportEngine engine) {
        this(
                engine,
                new Reports(engine, Indicators.shipped(), new Labels(words(), new NoUnits()), CLOCK),
                new Drill(engine, Indicators.shipped(), CLOCK));
    }

    private static StaticMessageSource words() {
        var words = new StaticMessageSource();
        words.setUseCodeAsDefaultMessage(true);
        return words;
    }

    private static final class NoUnits implements Units {

        @Override
        public void save(Collection<Unit> units) {}

        @Override
        public Map<String, Unit> all() {
            return Map.of();
        }
    }

    /** How many cases stand behind a figure, or behind its numerator. */
    long cases(ReportQuery query, String figure, boolean counted) {
        try (var found = drill.all(drill.cell(query, figure, counted).orElseThrow(), true)) {
            return found.count();
        }
    }

    static ReportQuery query(Dimension... by) {
        return new ReportQuery(
                ReportQuery.TIME_COST,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                List.of(by),
                Map.of(),
                null);
    }

    static CaseFact answered(int id, String unit, int days) {
        return Told.of(id, "2026-11-02T01:00:00Z")
                .opened(unit, "2026-11-10T10:00:00Z")
                .after(Duration.ofDays(days), StepKind.RESOLVED, Status.RESOLVED)
                .fact(OFFICE);
    }

    /** Forty cases of two units, three channels and eleven months, a fifth of each fate. */
    static List<CaseFact> mixed() {
        var facts = new ArrayList<CaseFact>();
        var channels = List.of("HOTLINE", "ZALO", "DIALOGUE");
        for (int id = 0; id < 40; id++) {
            var told = Told.of(id, "2026-%02d-05T01:00:00Z".formatted(id % 11 + 1))
                    .by(channels.get(id % 3))
                    .opened(id % 2 == 0 ? "DKKD" : "NNS", "2026-11-10T10:00:00Z");
            switch (id % 5) {
                case 0 -> told.after(Duration.ofHours(3), StepKind.RESOLVED, Status.RESOLVED);
                case 1 -> told.after(Duration.ofHours(3), StepKind.FORWARDED, Status.FORWARDED);
                case 2 -> told.after(Duration.ofHours(3), StepKind.WITHDRAWN, Status.WITHDRAWN);
                case 3 -> told.after(Duration.ofHours(3), StepKind.DECLINED, Status.DECLINED);
                default -> told.after(Duration.ofHours(3), StepKind.ACCEPTED, Status.ACCEPTED);
            }
            facts.add(told.fact(OFFICE));
        }
        return facts;
    }

    @Override
    public void close() throws Exception {
        engine.close();
    }
}
