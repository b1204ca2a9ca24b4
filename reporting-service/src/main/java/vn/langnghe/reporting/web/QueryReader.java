package vn.langnghe.reporting.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.FieldFault;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.reporting.ReportingSettings;
import vn.langnghe.reporting.engine.ReportEngine;
import vn.langnghe.reporting.report.Dimension;
import vn.langnghe.reporting.report.ReportQuery;
import vn.langnghe.reporting.report.Reports;

/** Reads a question from the address line; every fault is named, nothing unknown is passed over in silence. */
@Component
class QueryReader {

    private static final int MOST_DIMENSIONS = 2;
    private static final int MOST_VALUES = 50;
    private static final Set<String> OWN = Set.of("from", "to", "by", "lang", "compare", "report", "view");

    private static final Set<String> COMPARABLE = Set.of(Reports.PREVIOUS, Reports.LAST_YEAR);

    private final Clock clock;
    private final ReportingSettings settings;
    private final Choices choices;

    QueryReader(Clock clock, ReportingSettings settings, Choices choices) {
        this.clock = clock;
        this.settings = settings;
        this.choices = choices;
    }

    ReportQuery read(String report, MultiValueMap<String, String> parameters, CurrentUser user) {
        var faults = new ArrayList<FieldFault>();
        var today = LocalDate.now(clock.withZone(settings.zone()));
        var from = day("from", parameters, today.withDayOfYear(1), faults);
        var to = day("to", parameters, from.isAfter(today) ? from : today, faults);
        if (faults.isEmpty()) {
            checkPeriod(from, to, faults);
        }
        var by = dimensions(parameters, faults);
        var filters = filters(parameters, faults);
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return new ReportQuery(report, from, to, by, filters, scope(user), !countsRestricted(user));
    }

    /** With which other days to compare: {@code previous}, {@code lastYear}, or both. */
    static Set<String> compare(MultiValueMap<String, String> parameters) {
        var asked = parameters.getOrDefault("compare", List.of()).stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!COMPARABLE.containsAll(asked)) {
            throw new InvalidInput("compare", "reporting.invalid.compare");
        }
        return asked;
    }

    /** Leaders and administrators count every case, officers those of their units. */
    static @Nullable Set<String> scope(CurrentUser user) {
        return user.has("LEADER") || user.has("ADMIN") ? null : new TreeSet<>(user.units());
    }

    /** An officer who may not see restricted cases does not learn from a count that there are any either. */
    private static boolean countsRestricted(CurrentUser user) {
        return user.has("LEADER") || user.has("ADMIN") || user.has("INSPECTOR");
    }

    private static LocalDate day(
            String name, MultiValueMap<String, String> parameters, LocalDate otherwise, List<FieldFault> faults) {
        var text = parameters.getFirst(name);
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException notADay) {
            faults.add(new FieldFault(name, "reporting.invalid.date"));
            return otherwise;
        }
    }

    private static void checkPeriod(LocalDate from, LocalDate to, List<FieldFault> faults) {
        if (from.isAfter(to)) {
            faults.add(new FieldFault("from", "reporting.invalid.reversed", from.toString(), to.toString()));
        }
        if (from.isBefore(ReportQuery.EARLIEST)
                || from.getYear() > 2100
                || to.isAfter(from.plusYears(ReportQuery.LONGEST_YEARS))) {
            faults.add(new FieldFault("from", "reporting.invalid.absurd", ReportQuery.LONGEST_YEARS));
        }
        if (to.isBefore(ReportQuery.EARLIEST) || to.getYear() > 2100) {
            faults.add(new FieldFault("to", "reporting.invalid.absurd", ReportQuery.LONGEST_YEARS));
        }
    }

    private static List<Dimension> dimensions(MultiValueMap<String, String> parameters, List<FieldFault> faults) {
        var asked = parameters.getOrDefault("by", List.of()).stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        if (asked.size() > MOST_DIMENSIONS || new LinkedHashSet<>(asked).size() < asked.size()) {
            faults.add(new FieldFault("by", "reporting.invalid.dimensions", MOST_DIMENSIONS));
            return List.of();
        }
        var by = new ArrayList<Dimension>();
        for (var text : asked) {
            Dimension.of(text)
                    .ifPresentOrElse(
                            by::add,
                            () -> faults.add(new FieldFault(
                                    "by", "reporting.invalid.dimension", shortened(text), Dimension.allowed())));
        }
        return by.isEmpty() ? List.of(Dimension.UNIT) : by;
    }

    private Map<Dimension, Set<String>> filters(MultiValueMap<String, String> parameters, List<FieldFault> faults) {
        var filters = new EnumMap<Dimension, Set<String>>(Dimension.class);
        parameters.forEach((name, values) -> {
            var keys = new TreeSet<>(values.stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList());
            var dimension = Dimension.of(name);
            if (dimension.isEmpty() && !OWN.contains(name)) {
                faults.add(new FieldFault(
                        shortened(name), "reporting.invalid.parameter", "from, to, by, " + Dimension.allowed()));
            } else if (dimension.isPresent() && !keys.isEmpty()) {
                if (keys.size() > MOST_VALUES || keys.stream().anyMatch(key -> key.length() > 64)) {
                    faults.add(new FieldFault(name, "reporting.invalid.filter", MOST_VALUES));
                }
                keys.stream()
                        .filter(key -> !mayBe(dimension.get(), key))
                        .findFirst()
                        .ifPresent(key -> faults.add(unknown(dimension.get(), key)));
                filters.put(dimension.get(), keys);
            }
        });
        return filters;
    }

    /** A word misspelt in a link must not look like a department without complaints. */
    private boolean mayBe(Dimension dimension, String key) {
        if (key.equals(Dimension.NONE)) {
            return true;
        }
        return switch (dimension) {
            case MONTH -> key.matches("\\d{4}-(0[1-9]|1[0-2])");
            case QUARTER -> key.matches("\\d{4}-Q[1-4]");
            case YEAR -> key.matches("\\d{4}");
            case CHANNEL, KIND, COMPONENT, SENDER_TYPE ->
                key.equals(ReportEngine.RESTRICTED) || Choices.keys(dimension).contains(key);
            case UNIT -> choices.isUnit(key);
            case PLAN_ITEM -> key.equals(ReportEngine.RESTRICTED) || choices.isPlanItem(key);
            case ASSOCIATION -> key.equals(ReportEngine.RESTRICTED) || choices.isAssociation(key);
            case COMMUNE -> true;
        };
    }

    private FieldFault unknown(Dimension dimension, String key) {
        var allowed = switch (dimension) {
            case PLAN_ITEM -> "PCI 1.1 a";
            case ASSOCIATION -> "HHDN";
            case MONTH -> "2026-11";
            case QUARTER -> "2026-Q4";
            case YEAR -> "2026";
            case UNIT -> String.join(", ", choices.units());
            default -> String.join(", ", Choices.keys(dimension));
        };
        return new FieldFault(dimension.id(), "reporting.invalid.filter.value", shortened(key), allowed);
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
