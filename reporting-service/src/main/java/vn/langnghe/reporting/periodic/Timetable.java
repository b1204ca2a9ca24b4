package vn.langnghe.reporting.periodic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.langnghe.reporting.ReportingSettings;

/** Which days a report counts, when its draft is made and when it is due, by the cut-offs in force on its last day. */
@Component
class Timetable {

    private final ReportingSettings settings;
    private final CutOffBook book;
    private final List<CutOffs> shipped;

    Timetable(ReportingSettings settings, CutOffBook book) {
        this.settings = settings;
        this.book = book;
        this.shipped = shipped();
    }

    private static List<CutOffs> shipped() {
        try (var file = new ClassPathResource("reports/cut-offs.yaml").getInputStream()) {
            return List.of(YAMLMapper.builder().build().readValue(file, CutOffs[].class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Those shipped and, from their days on, those people have set; in order of their days. */
    List<CutOffs> cutOffs() {
        var byDay = new TreeMap<LocalDate, CutOffs>();
        shipped.forEach(each -> byDay.put(each.from(), each));
        book.all().forEach(each -> byDay.put(each.from(), each));
        return List.copyOf(byDay.values());
    }

    Counted counted(Period period) {
        return counted(period, cutOffs());
    }

    List<Counted> counted(Collection<Period> periods) {
        var editions = cutOffs();
        return periods.stream().map(period -> counted(period, editions)).toList();
    }

    /** A period begins where the one before it ended, so that no day is lost or told twice when cut-offs change. */
    private Counted counted(Period period, List<CutOffs> editions) {
        var kind = period.kind();
        var begun = inForce(editions, each -> each.from().isBefore(period.from(each.of(kind))));
        var ended = inForce(editions, each -> !each.from().isAfter(period.to(each.of(kind))));
        var to = period.to(ended.of(kind));
        var drafted = ended.draft().of(kind);
        return new Counted(
                period,
                period.from(begun.of(kind)),
                to,
                drafted.isPresent() ? to.plusDays(drafted.getAsInt()) : null,
                to.plusDays(ended.due().of(kind).orElse(0)),
                ended.of(kind),
                ended.basis());
    }

    private static CutOffs inForce(List<CutOffs> editions, Predicate<CutOffs> holds) {
        return editions.reversed().stream().filter(holds).findFirst().orElse(editions.getFirst());
    }

    /** Those whose day of drafting has come; nobody waits for a report of days before the first case. */
    List<Counted> toDraft(LocalDate today, LocalDate firstCase) {
        var earliest = today.minus(settings.drafts().catchUp());
        var periods = IntStream.rangeClosed(earliest.getYear(), today.getYear())
                .mapToObj(Period::ofYear)
                .flatMap(List::stream)
                .toList();
        return counted(periods).stream()
                .filter(each ->
                        each.draftOn() instanceof LocalDate day && !day.isAfter(today) && !day.isBefore(earliest))
                .filter(each -> !each.to().isBefore(firstCase))
                .toList();
    }
}
