package vn.langnghe.tracking.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.platform.outbox.PendingEvent;
import vn.langnghe.platform.testing.Contracts;
import vn.langnghe.tracking.domain.Assignment;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Facts;
import vn.langnghe.tracking.domain.Status;
import vn.langnghe.tracking.domain.lifecycle.Action;
import vn.langnghe.tracking.domain.lifecycle.Caller;
import vn.langnghe.tracking.domain.lifecycle.ClockHand;
import vn.langnghe.tracking.domain.lifecycle.Command;
import vn.langnghe.tracking.domain.lifecycle.Joining;
import vn.langnghe.tracking.domain.lifecycle.Outcome;
import vn.langnghe.tracking.domain.lifecycle.Routed;
import vn.langnghe.tracking.domain.lifecycle.SomeCase;

/** What is really sent, against what was agreed. */
class CaseEventContractTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final CaseEvents EVENTS = new CaseEvents(
            (id, topic, key, type, time, body) ->
                    new PendingEvent(id, topic, key, type, key, time, JSON.writeValueAsString(body), null),
            JSON);
    private static final List<Caller> CALLERS =
            List.of(SomeCase.OFFICER, SomeCase.HELPER, SomeCase.SENDER, new Caller.System());

    static Collection<String> facts() {
        return new TreeSet<>(Facts.NAMES.values());
    }

    @ParameterizedTest
    @MethodSource("facts")
    void everyAgreedSampleFollowsItsSchema(String fact) {
        Contracts.assertValid("case." + fact + ".v1", Contracts.sampleText("case." + fact + ".v1"));
    }

    @Test
    void everyEventFollowsItsSchemaAndHasTheFieldsOfItsSample() {
        var seen = new TreeMap<String, String>();
        for (var event : everythingThatHappens()) {
            var name = event.type().substring("vn.langnghe.".length());
            Contracts.assertValid(name, event.body());
            assertThat(fields(event.body())).isEqualTo(fields(Contracts.sampleText(name)));
            seen.put(name.substring("case.".length(), name.length() - ".v1".length()), event.body());
        }
        // A change of rule or calendar, and what is forgotten, is told by other parts of the service.
        assertThat(seen.keySet())
                .containsAll(facts().stream()
                        .filter(fact -> !Set.of("due-changed", "erased").contains(fact))
                        .toList());
    }

    @Test
    void theWordsOfPeopleNeverLeave() {
        assertThat(everythingThatHappens())
                .allSatisfy(event -> assertThat(event.body())
                        .doesNotContain(
                                "Ba lần bổ sung", "Đã xong", "Mã hồ sơ", "Tỉnh đồng ý", "Thư bảo đảm", "Có lộ tên"));
    }

    /** Few are restricted: where from and through whom such a one came would name who sent it. */
    @Test
    void ofARestrictedCaseEventsDoNotSayWhereItCameFrom() {
        var body =
                JSON.readTree(EVENTS.after(0, SomeCase.restricted()).getFirst().body());

        assertThat(body.get("restricted").asBoolean()).isTrue();
        for (var field : List.of("communeCode", "associationCode", "senderType", "component")) {
            assertThat(body.get(field).isNull()).as(field).isTrue();
        }
        assertThat(JSON.readTree(EVENTS.after(0, SomeCase.assigned()).getFirst().body())
                        .get("senderType")
                        .isNull())
                .isFalse();
    }

    private static Set<String> fields(String body) {
        return new TreeSet<>(JSON.readTree(body).propertyNames());
    }

    private static List<PendingEvent> everythingThatHappens() {
        var cases = Stream.of(Status.values())
                .map(SomeCase::in)
                .flatMap(matter -> Stream.of(Action.values())
                        .flatMap(action -> CALLERS.stream()
                                .map(caller -> SomeCase.LIFECYCLE.handle(
                                        matter, SomeCase.command(action), caller, matter.changedAt()))))
                .flatMap(outcome -> outcome instanceof Outcome.Done done ? Stream.of(done.matter()) : Stream.empty());
        var later = Stream.of(
                late(),
                decided(),
                promised(),
                promiseBroken(),
                admitted(),
                joined(),
                advised(),
                ended(),
                told(),
                unpublished());
        var all = new ArrayList<PendingEvent>();
        Stream.concat(cases, later).forEach(matter -> all.addAll(EVENTS.after(0, matter)));
        return all;
    }

    private static Case unpublished() {
        var published =
                SomeCase.after(SomeCase.in(Status.RESOLVED), SomeCase.command(Action.PUBLISH), SomeCase.OFFICER);
        return SomeCase.after(published, SomeCase.command(Action.UNPUBLISH), SomeCase.OFFICER);
    }

    private static Case promised() {
        return SomeCase.after(SomeCase.promising(), new Command.SettleCommitment(1, true, "Đã làm"), SomeCase.OFFICER);
    }

    private static Case promiseBroken() {
        return new ClockHand(SomeCase.LIFECYCLE).at(SomeCase.MONDAY.plus(Duration.ofDays(99)), SomeCase.promising());
    }

    private static Case admitted() {
        return SomeCase.after(SomeCase.restricted(), SomeCase.command(Action.ADMIT), SomeCase.INSPECTOR);
    }

    private static Case advised() {
        var advised = SomeCase.after(SomeCase.accepted(), SomeCase.command(Action.ADVISE_PROVINCE), SomeCase.OFFICER);
        return SomeCase.after(advised, SomeCase.command(Action.RECORD_PROVINCE_ANSWER), SomeCase.OFFICER);
    }

    private static Case told() {
        var accepted = SomeCase.after(SomeCase.restricted(), new Command.Accept(), SomeCase.INSPECTOR);
        return SomeCase.after(accepted, SomeCase.command(Action.RECORD_NOTICE), SomeCase.INSPECTOR);
    }

    private static Case ended() {
        var going = SomeCase.after(SomeCase.suspended(), SomeCase.command(Action.RESUME), SomeCase.OFFICER);
        return SomeCase.after(going, SomeCase.command(Action.TERMINATE), SomeCase.OFFICER);
    }

    private static Case joined() {
        return Joining.join(SomeCase.another(), SomeCase.accepted(), SomeCase.MONDAY);
    }

    private static Case late() {
        return new ClockHand(SomeCase.LIFECYCLE).at(SomeCase.MONDAY.plus(Duration.ofDays(99)), SomeCase.assigned());
    }

    private static Case decided() {
        var waiting = SomeCase.inTriage();
        var decision = SomeCase.assigned();
        var given = decision.assignment();
        var second = new Assignment(
                2,
                given.unit(),
                given.cooperating(),
                given.kind(),
                given.component(),
                given.planItem(),
                false,
                "NORMAL",
                "PERSON",
                1,
                List.of(),
                List.of());
        return new Routed(waiting.feedbackId(), 1, waiting.item(), second, new Routed.Verdict.Placed(), "triage")
                .applyTo(waiting, SomeCase.MONDAY, SomeCase.DATES);
    }
}
