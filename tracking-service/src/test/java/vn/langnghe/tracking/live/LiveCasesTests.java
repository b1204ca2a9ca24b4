package vn.langnghe.tracking.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.langnghe.platform.web.Refusal;
import vn.langnghe.tracking.domain.Assignment;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.lifecycle.Command;
import vn.langnghe.tracking.domain.lifecycle.Routed;
import vn.langnghe.tracking.domain.lifecycle.SomeCase;
import vn.langnghe.tracking.worklist.Row;
import vn.langnghe.tracking.worklist.WorklistQuery.Sight;

class LiveCasesTests {

    private static final Sight OF_THE_UNIT = new Sight(false, Set.of("DKKD"), false, false, "somebody");
    private static final Sight COOPERATING = new Sight(false, Set.of("NNS"), false, false, "somebody");
    private static final Sight STRANGER = new Sight(false, Set.of("DTC"), false, false, "somebody");
    private static final Sight LEADER = new Sight(true, Set.of(), false, false, "somebody");
    private static final Sight TRIAGE = new Sight(false, Set.of(), true, false, "somebody");
    private static final Sight INSPECTOR = new Sight(false, Set.of("TTS"), false, true, "somebody");

    @Test
    void aChangeIsToldToWhomItConcerns() {
        var matter = SomeCase.assigned();

        assertThat(News.of(matter, Row.of(matter), OF_THE_UNIT))
                .hasValueSatisfying(news -> assertThat(news).isInstanceOf(News.Changed.class));
        assertThat(News.of(matter, Row.of(matter), COOPERATING)).isPresent();
        assertThat(News.of(matter, Row.of(matter), LEADER)).isPresent();
        assertThat(News.of(matter, Row.of(matter), STRANGER)).isEmpty();
    }

    @Test
    void whatNobodyHasYetIsToldToTriage() {
        var matter = SomeCase.inTriage();

        assertThat(News.of(matter, Row.of(matter), TRIAGE)).isPresent();
        assertThat(News.of(matter, Row.of(matter), OF_THE_UNIT)).isEmpty();
    }

    @Test
    void aRestrictedCaseIsToldToInspectorsOnly() {
        var matter = SomeCase.restricted();
        var row = Row.of(matter);

        assertThat(News.of(matter, row, INSPECTOR))
                .hasValueSatisfying(news -> assertThat(news).isInstanceOf(News.Changed.class));
        for (var other : Set.of(OF_THE_UNIT, LEADER, TRIAGE)) {
            assertThat(News.of(matter, row, other)).isEmpty();
        }
    }

    @Test
    void aCaseThatBecomesRestrictedLeavesTheListsOnceAndSaysNothingMore() {
        var open = SomeCase.inTriage();
        var given = SomeCase.restricted().assignment();
        var second = new Assignment(
                2,
                given.unit(),
                List.of(),
                given.kind(),
                null,
                null,
                true,
                "NORMAL",
                "PERSON",
                1,
                List.of(),
                List.of());
        var hidden = new Routed(open.feedbackId(), 1, open.item(), second, new Routed.Verdict.Placed(), "triage")
                .applyTo(open, SomeCase.MONDAY, SomeCase.DATES);

        assertThat(News.of(hidden, Row.of(hidden), LEADER)).contains(new News.Gone(hidden.id()));
        assertThat(News.of(hidden, Row.of(hidden), TRIAGE)).contains(new News.Gone(hidden.id()));

        var later = SomeCase.after(hidden, new Command.Accept(), SomeCase.INSPECTOR);
        assertThat(News.of(later, Row.of(later), LEADER)).isEmpty();
        assertThat(News.of(later, Row.of(later), TRIAGE)).isEmpty();
    }

    @Test
    void whoGaveACaseAwayIsToldThatItIsGone() {
        var matter = SomeCase.after(SomeCase.accepted(), new Command.Transfer("VPS", "OTHER", "x"), SomeCase.OFFICER);

        assertThat(News.of(matter, Row.of(matter), OF_THE_UNIT)).contains(new News.Gone(matter.id()));
    }

    @Test
    void nobodyKeepsMoreListsOpenThanHeNeeds() {
        var live = new LiveCases((_, _) -> {});
        try {
            IntStream.range(0, 20).forEach(_ -> live.watch("an", OF_THE_UNIT));

            assertThatThrownBy(() -> live.watch("an", OF_THE_UNIT)).isInstanceOf(Refusal.class);
            assertThat(live.watch("binh", OF_THE_UNIT)).isNotNull();
        } finally {
            live.stop();
        }
    }

    @Test
    void whoIsShownARestrictedCaseIsInTheLogAndNobodyElse() {
        var log = new LinkedBlockingQueue<String>();
        var live = new LiveCases((ids, user) -> ids.forEach(id -> log.add(user + " " + id)));
        live.watch("inspector", INSPECTOR);
        live.watch("leader", LEADER);
        try {
            live.changed(List.of(SomeCase.assigned(), SomeCase.restricted()));

            await().atMost(Duration.ofSeconds(60)).until(() -> !log.isEmpty());
            assertThat(log).containsExactly("inspector " + SomeCase.restricted().id());
        } finally {
            live.stop();
        }
    }

    @Test
    void whatWasStoppedCanBeStartedAgain() {
        var live = new LiveCases((_, _) -> {});
        live.start();
        live.stop();
        live.start();
        try {
            assertThat(live.watch("an", OF_THE_UNIT)).isNotNull();
        } finally {
            live.stop();
        }
    }

    @Test
    void aSlowReaderHoldsNobodyUp() {
        var watcher = new Watcher("an", OF_THE_UNIT, Long.MAX_VALUE, (_, _) -> {});
        Case matter = SomeCase.assigned();

        IntStream.range(0, 1000).forEach(_ -> watcher.tell(new News.Changed(Row.of(matter))));

        assertThat(watcher.waiting()).isLessThanOrEqualTo(200);
    }
}
