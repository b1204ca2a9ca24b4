package vn.langnghe.tracking.unit;

import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** A unit with its names. */
    public record Unit(String code, String vi, String en, boolean outside, int order) {
        String name(Locale locale) {
            return locale.getLanguage().equals("en") ? en : vi;
        }
    }

    void learn(List<Received<UnitPublished>> batch) {
        batch.forEach(received -> {
            var unit = received.event();
            mongo.getCollection(COLLECTION)
                    .replaceOne(
                            new Document("_id", unit.code()),
                            new Document("_id", unit.code())
                                    .append("vi", unit.name().vi())
                                    .append("en", unit.name().en())
                                    .append("outside", "OUTSIDE".equals(unit.group()))
                                    .append("order", unit.order()),
                            new ReplaceOptions().upsert(true));
        });
        look();
    }

    @Scheduled(fixedDelayString = "${langnghe.tracking.look-up-units:60s}", initialDelayString = "0s")
    void look() {
        known = mongo
                .getCollection(COLLECTION)
                .find()
                .map(found -> new Unit(
                        found.getString("_id"),
                        found.getString("vi"),
                        found.getString("en"),
                        found.getBoolean("outside", false),
                        found.getInteger("order", 0)))
                .into(new ArrayList<>())
                .stream()
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

    public List<String> codesOutside() {
        return codes(Unit::outside);
    }

    public List<String> codesInside() {
        return codes(unit -> !unit.outside());
    }

    private List<String> codes(Predicate<Unit> which) {
        return all().stream().filter(which).map(Unit::code).toList();
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
