package vn.langnghe.tracking.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.langnghe.tracking.domain.deadline.Fault;
import vn.langnghe.tracking.domain.deadline.Kind;
import vn.langnghe.tracking.domain.deadline.Rule;
import vn.langnghe.tracking.domain.deadline.RuleFaults;
import vn.langnghe.tracking.domain.deadline.Stage;

/** A list that lost a rule would take the term from every case, and nobody would be late any more. */
class LostTermsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final List<Rule> SHIPPED =
            new ReferenceData(new EditsInMemory()).current().deadlines().rules().rules();

    @Test
    void whatIsShippedLosesNothing() {
        assertThat(RuleFaults.lost(SHIPPED, SHIPPED, TODAY)).isEmpty();
    }

    @Test
    void aListWithoutATermThatIsInForceIsRefused() {
        var without = SHIPPED.stream()
                .filter(rule ->
                        rule.stage() != Stage.RESOLUTION || !rule.kinds().contains(Kind.COMPLAINT))
                .toList();
        assertThat(RuleFaults.lost(SHIPPED, without, TODAY))
                .contains(Fault.of("rules", "term-lost", Kind.COMPLAINT.name(), Stage.RESOLUTION.wire()));
    }

    @Test
    void aTermThatEndsWithoutASuccessorIsRefusedToo() {
        var ending = SHIPPED.stream()
                .map(rule -> rule.stage() == Stage.RESOLUTION && rule.effectiveTo() == null
                        ? ending(rule, TODAY.plusDays(30))
                        : rule)
                .toList();
        assertThat(RuleFaults.lost(SHIPPED, ending, TODAY)).isNotEmpty();
    }

    @Test
    void whatNoCaseHasTodayMayBeLeftOut() {
        assertThat(RuleFaults.lost(List.of(), SHIPPED, TODAY)).isEmpty();
    }

    private static Rule ending(Rule rule, LocalDate last) {
        return new Rule(
                rule.id(),
                rule.kinds(),
                rule.stage(),
                rule.when(),
                rule.days(),
                rule.unit(),
                rule.direction(),
                rule.runsFrom(),
                rule.basis(),
                rule.mark(),
                rule.effectiveFrom(),
                last);
    }
}
