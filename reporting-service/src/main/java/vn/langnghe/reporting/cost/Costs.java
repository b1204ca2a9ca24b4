package vn.langnghe.reporting.cost;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import vn.langnghe.reporting.cost.CostReport.Reported;
import vn.langnghe.reporting.cost.CostReport.Row;
import vn.langnghe.reporting.engine.ReportEngine;
import vn.langnghe.reporting.engine.ReportEngine.Question;
import vn.langnghe.reporting.report.Breakdown;
import vn.langnghe.reporting.report.Labels;
import vn.langnghe.reporting.report.ReportQuery;

/** Counts what was done and multiplies it by what it is assumed to take and cost. */
@Service
public class Costs {

    private static final String EFFORT =
            "count(*) AS cases, sum(office_steps) AS steps, sum(supplements) AS supplements,"
                    + " sum(visits) AS visits, sum(visits_told) AS visits_from,"
                    + " sum(contacts) AS contacts, sum(contacts_told) AS contacts_from";

    private final ReportEngine engine;
    private final RatesInForce rates;
    private final Labels labels;
    private final MessageSource messages;
    private final Clock clock;

    Costs(ReportEngine engine, RatesInForce rates, Labels labels, MessageSource messages, Clock clock) {
        this.engine = engine;
        this.rates = rates;
        this.labels = labels;
        this.messages = messages;
        this.clock = clock;
    }

    /** What was done under each of the rates, for one line of the report. */
    private record Line(List<Effort> byRates) {

        static Line none(int rates) {
            return new Line(new ArrayList<>(java.util.Collections.nCopies(rates, Effort.NONE)));
        }

        Effort whole() {
            return byRates.stream().reduce(Effort.NONE, Effort::plus);
        }
    }

    public CostReport report(ReportQuery query, Locale locale) {
        var valid = inForce(query);
        var answer = engine.ask(question(query, valid));
        var lines = new TreeMap<List<String>, Line>(Comparator.comparing(Object::toString));
        var all = Line.none(valid.size());
        for (var row : answer.rows()) {
            int under = ((Number) java.util.Objects.requireNonNull(row.get("valid"))).intValue();
            var line = lines.computeIfAbsent(Breakdown.keys(query.by(), row), _ -> Line.none(valid.size()));
            line.byRates().set(under, Effort.of(row));
            all.byRates().set(under, all.byRates().get(under).plus(Effort.of(row)));
        }
        var everybody = all.whole();
        return new CostReport(
                "cost",
                messages.getMessage("reporting.cost.notice", null, locale),
                query.from(),
                query.to(),
                Breakdown.name(query.by()),
                answer.asOf(),
                valid,
                new Reported(
                        everybody.visits().from(),
                        rounded(everybody.visits().mean()),
                        everybody.contacts().from(),
                        rounded(everybody.contacts().mean())),
                lines.entrySet().stream()
                        .map(line -> row(
                                String.join("|", line.getKey()),
                                labels.of(query.by(), line.getKey(), locale),
                                line.getValue(),
                                valid,
                                everybody))
                        .sorted(Comparator.comparing(Row::total).reversed().thenComparing(Row::key))
                        .toList(),
                row("TOTAL", labels.total(locale), all, valid, everybody));
    }

    /** The rates of the first day, and those that came into force by the last. */
    private List<Rates> inForce(ReportQuery query) {
        var all = rates.all();
        var valid = new ArrayList<Rates>();
        for (int index = 0; index < all.size(); index++) {
            boolean over = index + 1 < all.size() && !all.get(index + 1).from().isAfter(query.from());
            if (!over && !all.get(index).from().isAfter(query.to())) {
                valid.add(all.get(index));
            }
        }
        return valid.isEmpty() ? List.of(all.getFirst()) : valid;
    }

    private Question question(ReportQuery query, List<Rates> valid) {
        var population = Breakdown.received(query, clock.instant());
        var values = new ArrayList<Object>();
        var under = new StringBuilder("0");
        for (var later : valid.subList(1, valid.size())) {
            under.append(" + (received_day >= ?)::INTEGER");
            values.add(later.from());
        }
        values.addAll(population.values());
        var keys = Breakdown.columns(query.by());
        var sql = "SELECT " + keys + ", " + under + " AS valid, " + EFFORT + " FROM " + population.sql()
                + " cases GROUP BY ALL";
        return new Question(sql, values);
    }

    private static Row row(String key, String label, Line line, List<Rates> valid, Effort everybody) {
        double officer = 0;
        double enterprise = 0;
        double officerCost = 0;
        double enterpriseCost = 0;
        for (int index = 0; index < valid.size(); index++) {
            var rate = valid.get(index);
            var effort = line.byRates().get(index);
            officer += effort.officerHours(rate);
            enterprise += effort.enterpriseHours(rate, everybody);
            officerCost += effort.officerHours(rate) * rate.officerHour();
            enterpriseCost += effort.enterpriseHours(rate, everybody) * rate.enterpriseHour();
        }
        return new Row(
                key,
                label,
                line.whole().cases(),
                Math.round(officer * 10) / 10.0,
                Math.round(enterprise * 10) / 10.0,
                Math.round(officerCost),
                Math.round(enterpriseCost),
                Math.round(officerCost + enterpriseCost));
    }

    private static @Nullable Double rounded(@Nullable Double mean) {
        return mean == null ? null : Math.round(mean * 100) / 100.0;
    }
}
