package vn.langnghe.reporting.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.langnghe.reporting.ReportingSettings;
import vn.langnghe.reporting.domain.Units;
import vn.langnghe.reporting.engine.ReportEngine;
import vn.langnghe.reporting.periodic.PlansInForce;
import vn.langnghe.reporting.report.Dimension;
import vn.langnghe.reporting.report.Labels;
import vn.langnghe.reporting.report.ReportQuery;

/** What the filter bar offers. */
@Component
class Choices {

    record Option(String value, String label, boolean chosen) {}

    record Preset(String message, Links links, boolean chosen) {}

    /** A filter that came with the address, and that the bar has no field for. */
    record Kept(String name, String value) {}

    /** A filter in words, and the same question without it. */
    record Filter(String words, Links without) {}

    /** {@code inForce}: every filter of the question, whether the bar has a field for it or not. */
    record Offered(
            List<Option> by,
            Map<Dimension, List<Option>> filters,
            List<Preset> presets,
            List<Filter> inForce,
            ReportQuery asked) {

        /** What a form with fields for these dimensions only has to send along. */
        public List<Kept> keptBeside(Set<String> fields) {
            return asked.filters().entrySet().stream()
                    .filter(filter -> !fields.contains(filter.getKey().id()))
                    .flatMap(filter -> filter.getValue().stream()
                            .map(value -> new Kept(filter.getKey().id(), value)))
                    .toList();
        }
    }

    private static final Map<Dimension, List<String>> KEYS = Map.of(
            Dimension.CHANNEL,
            List.of(
                    "HOTLINE",
                    "WEBSITE",
                    "MAILBOX",
                    "SUGGESTION_BOX",
                    "LETTER",
                    "ASSOCIATION",
                    "ONE_STOP",
                    "ZALO",
                    "FANPAGE",
                    "DIALOGUE",
                    "DIRECTIVE",
                    "OPEN311"),
            Dimension.KIND,
            List.of(
                    "REFLECTION",
                    "PETITION",
                    "REGULATION_FEEDBACK",
                    "QUESTION",
                    "COMPLAINT",
                    "DENUNCIATION",
                    "SUSPECTED_DENUNCIATION",
                    "BIDDING_PETITION"),
            Dimension.COMPONENT,
            List.of(
                    "ENTRY_COSTS",
                    "LAND_ACCESS",
                    "TRANSPARENCY",
                    "TIME_COSTS",
                    "INFORMAL_CHARGES",
                    "POLICY_BIAS",
                    "PROACTIVITY",
                    "BUSINESS_SUPPORT",
                    "LABOUR",
                    "LEGAL_INSTITUTIONS",
                    "PGI_POLLUTION",
                    "PGI_COMPLIANCE",
                    "PGI_GREEN_PRACTICE",
                    "PGI_INCENTIVES",
                    "OTHER"),
            Dimension.SENDER_TYPE,
            List.of("ENTERPRISE", "COOPERATIVE", "HOUSEHOLD_BUSINESS", "CITIZEN", "ASSOCIATION", "AGENCY"));

    private final Units units;
    private final ReportEngine engine;
    private final PlansInForce plans;
    private final Labels labels;
    private final Clock clock;
    private final ReportingSettings settings;

    Choices(
            Units units,
            ReportEngine engine,
            PlansInForce plans,
            Labels labels,
            Clock clock,
            ReportingSettings settings) {
        this.units = units;
        this.engine = engine;
        this.plans = plans;
        this.labels = labels;
        this.clock = clock;
        this.settings = settings;
    }

    Offered of(ReportQuery query, Locale locale) {
        var by = new ArrayList<Option>();
        for (var dimension : Dimension.values()) {
            by.add(new Option(
                    dimension.id(),
                    labels.dimension(dimension, locale),
                    query.by().contains(dimension)));
        }
        var filters = new LinkedHashMap<Dimension, List<Option>>();
        filters.put(Dimension.UNIT, options(Dimension.UNIT, unitCodes(query), query, locale));
        filters.put(Dimension.CHANNEL, options(Dimension.CHANNEL, keys(Dimension.CHANNEL), query, locale));
        filters.put(Dimension.KIND, options(Dimension.KIND, keys(Dimension.KIND), query, locale));
        return new Offered(by, filters, presets(query), inForce(query, locale), query);
    }

    private List<Filter> inForce(ReportQuery query, Locale locale) {
        return query.filters().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(filter -> new Filter(
                        labels.filter(filter.getKey(), filter.getValue(), locale),
                        new Links(query.without(filter.getKey()))))
                .toList();
    }

    /** Every word there is; none where they are not fixed. */
    static List<String> keys(Dimension dimension) {
        return KEYS.getOrDefault(dimension, List.of());
    }

    /** Whether there is or was such a unit: the directory may not have told yet of one that cases lie with. */
    boolean isUnit(String code) {
        return units.all().containsKey(code) || engine.knows("unit", code);
    }

    boolean isPlanItem(String code) {
        return plans.know(code) || engine.knows("plan_item", code);
    }

    boolean isAssociation(String code) {
        return units.all().containsKey(code) || engine.knows("association", code);
    }

    /** The units of the directory, in its order. */
    List<String> units() {
        return units.all().values().stream()
                .sorted(Comparator.comparing(Units.Unit::order).thenComparing(Units.Unit::code))
                .map(Units.Unit::code)
                .toList();
    }

    private List<String> unitCodes(ReportQuery query) {
        return units().stream()
                .filter(code -> query.units() == null || query.units().contains(code))
                .toList();
    }

    private List<Option> options(Dimension dimension, List<String> keys, ReportQuery query, Locale locale) {
        var chosen = query.filters().getOrDefault(dimension, Set.of());
        return keys.stream()
                .map(key -> new Option(key, labels.of(dimension, key, locale), chosen.contains(key)))
                .toList();
    }

    private List<Preset> presets(ReportQuery query) {
        var today = LocalDate.now(clock.withZone(settings.zone()));
        var month = today.withDayOfMonth(1);
        var quarter = month.minusMonths((month.getMonthValue() - 1) % 3);
        var year = today.withDayOfYear(1);
        return List.of(
                preset("month", month, today, query),
                preset("lastMonth", month.minusMonths(1), month.minusDays(1), query),
                preset("quarter", quarter, today, query),
                preset("lastQuarter", quarter.minusMonths(3), quarter.minusDays(1), query),
                preset("year", year, today, query),
                preset("lastYear", year.minusYears(1), year.minusDays(1), query));
    }

    private static Preset preset(String name, LocalDate from, LocalDate to, ReportQuery query) {
        return new Preset(
                "reporting.preset." + name,
                new Links(query.between(from, to)),
                query.from().equals(from) && query.to().equals(to));
    }
}
