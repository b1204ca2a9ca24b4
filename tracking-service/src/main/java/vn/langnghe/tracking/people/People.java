package vn.langnghe.tracking.people;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.langnghe.platform.security.CurrentUser;

/** The people of the department, kept on sight: whoever has signed in can be given a case. */
@Component("people")
public class People {

    private static final String COLLECTION = "people";

    private final MongoCollection<Document> stored;
    private final Map<String, Person> known = new ConcurrentHashMap<>();

    People(MongoTemplate mongo) {
        this.stored = mongo.getCollection(COLLECTION);
    }

    /** Keeps who this is, when that is news. */
    void met(CurrentUser user) {
        var before = known.get(user.name());
        var now = new Person(
                user.name(), user.displayName(), user.roles(), user.units(), before == null ? null : before.absence());
        if (before != null && before.sameAs(now)) {
            return;
        }
        known.put(user.name(), now);
        keep(
                user.name(),
                Updates.combine(
                        Updates.set("name", now.name()),
                        Updates.set("roles", List.copyOf(now.roles())),
                        Updates.set("units", List.copyOf(now.units()))));
    }

    /** Sets when somebody is away; {@code null}: he is back. */
    public void away(String user, @Nullable Absence absence) {
        keep(
                user,
                absence == null
                        ? Updates.unset("absence")
                        : Updates.set(
                                "absence",
                                new Document("from", absence.from().toString())
                                        .append("to", absence.to().toString())
                                        .append("deputy", absence.deputy())));
        known.computeIfPresent(user, (_, person) -> person.with(absence));
    }

    private void keep(String user, org.bson.conversions.Bson change) {
        stored.updateOne(Filters.eq("_id", user), change, new UpdateOptions().upsert(true));
    }

    public Optional<Person> find(String user) {
        return Optional.ofNullable(known.get(user));
    }

    /** The name people know him by; the user name of who was never met. */
    public String name(String user) {
        return find(user).map(Person::name).orElse(user);
    }

    /** Whoever handles cases of this unit. */
    public List<Person> handlersOf(@Nullable String unit) {
        return known.values().stream()
                .filter(person ->
                        person.handlesCases() && unit != null && person.units().contains(unit))
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }

    /** Whoever leads this unit, as the role HEAD says; nobody where none has signed in yet. */
    public List<Person> headsOf(@Nullable String unit) {
        return handlersOf(unit).stream().filter(Person::leadsHisUnit).toList();
    }

    /** This person, or who stands in for him on that day. */
    public Optional<Person> present(String user, LocalDate day) {
        var asked = new HashSet<String>();
        var person = find(user);
        while (person.isPresent() && asked.add(person.get().user())) {
            var absence = person.get().absence();
            if (absence == null || !absence.covers(day)) {
                return person;
            }
            person = find(absence.deputy());
        }
        // Everybody in the chain is away: it stays with whom it was meant for.
        return find(user);
    }

    @Scheduled(fixedDelayString = "${langnghe.tracking.look-up-people:30s}", initialDelayString = "0s")
    void look() {
        stored.find().map(People::read).forEach(person -> known.put(person.user(), person));
    }

    private static Person read(Document found) {
        var away = found.get("absence", Document.class);
        return new Person(
                found.getString("_id"),
                found.get("name", ""),
                new HashSet<>(found.getList("roles", String.class, List.of())),
                new HashSet<>(found.getList("units", String.class, List.of())),
                away == null
                        ? null
                        : new Absence(
                                LocalDate.parse(away.getString("from")),
                                LocalDate.parse(away.getString("to")),
                                away.getString("deputy")));
    }
}
