package vn.langnghe.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.reporting.report.TestReports.OFFICE;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.langnghe.reporting.domain.CaseHistory;
import vn.langnghe.reporting.domain.Items.Item;
import vn.langnghe.reporting.domain.Status;
import vn.langnghe.reporting.domain.StepKind;
import vn.langnghe.reporting.domain.Told;
import vn.langnghe.reporting.domain.WorkingTime;
import vn.langnghe.reporting.engine.Facts;
import vn.langnghe.reporting.report.Reconciliation.Difference;

class ReconcilerTests {

    private final TestReports house = new TestReports();

    @AfterEach
    void close() throws Exception {
        house.close();
    }

    @Test
    void whatIsCountedOnceEverywhereIsReconciled() {
        var facts = new Facts(house.engine(), OFFICE);
        facts.put(List.of(told(1), told(2)));
        house.engine().putItems(List.of(item(told(1)), item(told(2))).iterator());

        var found = reconcile(facts);

        assertThat(found.differences()).isEmpty();
        assertThat(found.breakdowns()).containsEntry("unit", 2L).hasSize(Dimension.values().length);
    }

    @Test
    void aCaseThatCannotBeCountedIsNamedWithTheColumn() {
        WorkingTime broken = (from, to) -> {
            throw new ArithmeticException("long overflow");
        };
        var facts = new Facts(house.engine(), broken);
        var history = told(1);
        facts.put(List.of(history));
        house.engine().putItems(List.of(item(history)).iterator());

        assertThat(reconcile(facts).differences())
                .contains(new Difference("LEFT_OUT", 1, List.of(history.caseId() + " (answer_minutes)")));
    }

    /** No page shows a row of it: then the sum of the rows is not the number of cases. */
    @Test
    void aCaseThatNoRowCountsIsADifferenceOfEveryBreakdown() {
        var facts = new Facts(house.engine(), OFFICE);
        var history = Told.of(1, "1600-01-01T00:00:00Z").opened("NNS", null).history();
        facts.put(List.of(history, told(2)));

        assertThat(reconcile(facts).differences())
                .filteredOn(difference -> difference.code().equals("BREAKDOWN"))
                .hasSize(Dimension.values().length);
    }

    private Reconciliation reconcile(Facts facts) {
        return new Reconciler(house.engine(), house.reports(), facts, new SimpleMeterRegistry()).reconcile();
    }

    private static CaseHistory told(int id) {
        return Told.of(id, "2026-09-20T01:00:00Z")
                .opened("NNS", null)
                .at("2026-09-24T01:00:00Z", StepKind.RESOLVED, Status.RESOLVED)
                .history();
    }

    private static Item item(CaseHistory history) {
        return new Item(history.feedbackId(), true, 1, 1);
    }
}
