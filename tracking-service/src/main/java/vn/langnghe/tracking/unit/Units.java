package vn.langnghe.tracking.unit;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.messaging.Message;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.langnghe.platform.events.EventBatches;
import vn.langnghe.platform.events.Received;

/** The units there are, kept in the store by whichever instance hears of them and read by all. */
@Component("units")
public class Units {

    private static final String COLLECTION = "units";

    private final MongoTemplate mongo;
    private volatile Map<String, Unit> known = Map.of();

    Units(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * A unit with its names.
     *
     * @param validTo the first day without it; null while none is set
     * @param successors who has its tasks since when
     */
    public record Unit(
            String code,
            String vi,
            String en,
            boolean outside,
            @Nullable LocalDate validTo,
            Map<String, LocalDate> successors,
            int order) {

        boolean endedBy(LocalDate day) {
            return validTo != null && !day.isBefore(validTo);
        }

        String name(Locale locale) {
            return locale.getLanguage().equals("en") ? en : vi;
        }
    }

    void learn(List<Received<UnitPublished>> batch) {
        batch.stream()
                .map(Received::event)
                .filter(this::isNews)
                .forEach(unit -> mongo.getCollection(COLLECTION)
                        .replaceOne(Filters.eq(unit.code()), document(unit), new ReplaceOptions().upsert(true)));
        look();
    }

    /** What is played again from long ago must not bring an old name back. */
    private boolean isNews(UnitPublished unit) {
        var stored =
                mongo.getCollection(COLLECTION).find(Filters.eq(unit.code())).first();
        return stored == null || stored.getInteger("version", 0) <= unit.version();
    }

    private static Document document(UnitPublished unit) {
        return new Document("_id", unit.code())
                .append("vi", unit.name().vi())
                .append("en", unit.name().en())
                .append("outside", "OUTSIDE".equals(unit.group()))
                .append(
                        "validTo",
                        unit.validTo() == null ? null : unit.validTo().toString())
                .append("succeededBy", successors(unit))
                .append("order", unit.order())
                .append("version", unit.version());
    }

    private static Document successors(UnitPublished unit) {
        var since = new Document();
        if (unit.successors() != null) {
            unit.successors()
                    .forEach(next -> since.append(next.code(), next.from().toString()));
        }
        return since;
    }

    private static Unit unit(Document stored) {
        var validTo = stored.getString("validTo");
        return new Unit(
                stored.getString("_id"),
                stored.getString("vi"),
                stored.getString("en"),
                stored.getBoolean("outside", false),
                validTo == null ? null : LocalDate.parse(validTo),
                stored.get("succeededBy", new Document()).entrySet().stream()
                        .collect(
                                Collectors.toMap(Map.Entry::getKey, next -> LocalDate.parse((String) next.getValue()))),
                stored.getInteger("order", 0));
    }

    @Scheduled(fixedDelayString = "${langnghe.tracking.look-up-units:60s}", initialDelayString = "0s")
    void look() {
        known = mongo.getCollection(COLLECTION).find().map(Units::unit).into(new ArrayList<>()).stream()
                .collect(Collectors.toUnmodifiableMap(Unit::code, unit -> unit));
    }

    /** Every code is taken until the directory has come. */
    public boolean exists(String code) {
        return known.isEmpty() || known.containsKey(code);
    }

    /** Whether it is no part of the department, so that nobody of it works on cases here. */
    public boolean outside(@Nullable String code) {
        var unit = code == null ? null : known.get(code);
        return unit != null && unit.outside();
    }

    /** Whether the directory knows it as a part of the department. */
    public boolean inside(String code) {
        var unit = known.get(code);
        return unit != null && !unit.outside();
    }

    /** Who has the tasks of one that had ended by that day; empty where nobody was named. */
    public Optional<List<String>> successorsOf(String code, LocalDate day) {
        return Optional.ofNullable(known.get(code))
                .filter(unit -> unit.endedBy(day))
                .map(unit -> unit.successors().entrySet().stream()
                        .filter(next -> !day.isBefore(next.getValue()) && isThere(next.getKey(), day))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList());
    }

    private boolean isThere(String code, LocalDate day) {
        var unit = known.get(code);
        return unit != null && !unit.endedBy(day);
    }

    public List<String> codesOutside(LocalDate day) {
        return codes(day, Unit::outside);
    }

    public List<String> codesInside(LocalDate day) {
        return codes(day, unit -> !unit.outside());
    }

    private List<String> codes(LocalDate day, Predicate<Unit> which) {
        return of(day).stream().filter(which).map(Unit::code).toList();
    }

    /** Those that had not ended by that day. */
    public List<Unit> of(LocalDate day) {
        return all().stream().filter(unit -> !unit.endedBy(day)).toList();
    }

    /** The name in the reader's language; the code where the directory does not know it. */
    public String name(@Nullable String code, Locale locale) {
        var unit = code == null ? null : known.get(code);
        return unit == null ? String.valueOf(code == null ? "" : code) : unit.name(locale);
    }

    public List<Unit> all() {
        return known.values().stream().sorted(Comparator.comparing(Unit::order)).toList();
    }

    /** Where the directory comes from. */
    @Configuration(proxyBeanMethods = false)
    static class Source {

        @Bean
        Consumer<Message<List<byte[]>>> learnUnits(EventBatches batches, Units units) {
            return batches.consumer("learnUnits", Map.of(UnitPublished.TYPE, UnitPublished.class), units::learn);
        }
    }
}
