package vn.langnghe.tracking.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.local.store.EmbeddedStore;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.CaseListener;
import vn.langnghe.tracking.domain.Cases;
import vn.langnghe.tracking.domain.deadline.Deadlines;
import vn.langnghe.tracking.domain.deadline.Due;
import vn.langnghe.tracking.domain.deadline.Explanation;
import vn.langnghe.tracking.domain.deadline.Kind;
import vn.langnghe.tracking.domain.deadline.Question;
import vn.langnghe.tracking.domain.lifecycle.ClockHand;
import vn.langnghe.tracking.domain.lifecycle.DueDates;
import vn.langnghe.tracking.domain.lifecycle.Lifecycle;
import vn.langnghe.tracking.domain.lifecycle.SomeCase;
import vn.langnghe.tracking.mongo.StoredCases;

/** One case out of order, and two whose time has come. */
class StumbledTests {

    private static final Instant LATER = SomeCase.MONDAY.plus(Duration.ofDays(40));
    private static final Case COMPLAINT = SomeCase.complaint();
    private static final Case FIRST = LateCases.number(1);
    private static final Case SECOND = LateCases.number(2);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Stumbled stumbled = new Stumbled(meters);
    private final ClockHand hand = new ClockHand(SomeCase.LIFECYCLE);
    private EmbeddedStore store;
    private MongoClient client;
    private MongoTemplate mongo;
    private Worklist worklist;
    private Cases cases;

    @BeforeEach
    void open() throws IOException {
        store = EmbeddedStore.start(null);
        var elsewhere = System.getenv("MONGODB_URI");
        client = MongoClients.create(elsewhere == null ? store.uri() : elsewhere);
        mongo = new MongoTemplate(client, "stumbled-test-" + UUID.randomUUID());
        worklist = new Worklist(new Versions(), JsonMapper.builder().build(), hand);
        cases = StoredCases.in(mongo, worklist);
        cases.open(List.of(COMPLAINT));
        cases.open(List.of(FIRST));
        cases.open(List.of(SECOND));
    }

    @AfterEach
    void close() throws IOException {
        worklist.destroy();
        mongo.getDb().drop();
        client.close();
        store.close();
    }

    @Test
    void aCaseNoRuleCanBeAskedForKeepsNoOtherFromItsClock() {
        clock(new ClockHand(new Lifecycle(new DueDates(new LostOverComplaints()), SomeCase::shippedGrounds)))
                .tick();

        assertThat(steps(FIRST)).isGreaterThan(FIRST.number());
        assertThat(steps(SECOND)).isGreaterThan(SECOND.number());
        assertThat(steps(COMPLAINT)).isEqualTo(COMPLAINT.number());
        assertThat(meters.get("langnghe.case.stumbled").counter().count()).isEqualTo(1);
    }

    @Test
    void itIsTriedAgainAMinuteLater() {
        clock(new ClockHand(new Lifecycle(new DueDates(new LostOverComplaints()), SomeCase::shippedGrounds)))
                .tick();

        assertThat(stumbled.at(LATER.plusSeconds(59))).containsExactly(COMPLAINT.id());
        assertThat(stumbled.at(LATER.plusSeconds(60))).isEmpty();
        clock(hand).tick();
        assertThat(steps(COMPLAINT)).isGreaterThan(COMPLAINT.number());
    }

    @Test
    void aCaseThatCannotBeReadKeepsNoOtherFromItsClock() {
        spoil(FIRST);

        clock(hand).tick();

        assertThat(steps(SECOND)).isGreaterThan(SECOND.number());
        assertThat(stumbled.at(LATER)).containsExactly(FIRST.id());
    }

    @Test
    void norFromTheWorklist() throws IOException {
        spoil(FIRST);
        var fresh = new Worklist(new Versions(), JsonMapper.builder().build(), hand);
        var feed = new WorklistFeed(cases, new Versions(), stumbled, List.of(fresh));

        feed.start();
        feed.followOthers();

        assertThat(fresh.awake(LATER, 10, Set.of())).containsExactlyInAnyOrder(SECOND.id(), COMPLAINT.id());
        assertThat(stumbled.at(Instant.now())).containsExactly(FIRST.id());
        fresh.destroy();
    }

    @Test
    void whatSomebodyCouldNotTakeForAMomentHeIsToldAgain() {
        var known = new Versions();
        var trouble = new AtomicInteger(1);
        var heard = new ArrayList<String>();
        CaseListener once = told -> {
            if (trouble.getAndDecrement() > 0) {
                throw new IllegalStateException("disk full");
            }
            told.forEach(matter -> heard.add(matter.id()));
        };
        var feed = new WorklistFeed(cases, known, stumbled, List.of(once));
        feed.start();
        assertThat(heard).hasSize(2);

        List.of(COMPLAINT, FIRST, SECOND).forEach(known::current);
        feed.followOthers();

        assertThat(heard).containsExactlyInAnyOrder(COMPLAINT.id(), FIRST.id(), SECOND.id());
    }

    /** As a version to come would file it. */
    private void spoil(Case matter) {
        mongo.getCollection("cases")
                .updateOne(Filters.eq("_id", matter.id()), Updates.set("state.type", "OF_A_LATER_VERSION"));
    }

    private ClockWork clock(ClockHand any) {
        return new ClockWork(worklist, cases, any, stumbled, Clock.fixed(LATER, ZoneOffset.UTC));
    }

    private int steps(Case matter) {
        return cases.find(matter.id()).orElseThrow().number();
    }

    private record LostOverComplaints() implements Deadlines {

        private static final Deadlines USUAL = SomeCase.DATES.deadlines();

        @Override
        public Optional<Due> due(Question question) {
            if (question.kind() == Kind.COMPLAINT) {
                throw new IllegalStateException("no rule can be read");
            }
            return USUAL.due(question);
        }

        @Override
        public Explanation explain(Question question) {
            return USUAL.explain(question);
        }

        @Override
        public long workingMinutes(Instant from, Instant to) {
            return USUAL.workingMinutes(from, to);
        }
    }
}
