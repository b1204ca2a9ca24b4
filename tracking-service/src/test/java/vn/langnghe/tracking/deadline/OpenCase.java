package vn.langnghe.tracking.deadline;

import java.time.Instant;
import java.util.List;
import vn.langnghe.tracking.domain.Actor;
import vn.langnghe.tracking.domain.Assignment;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Circle;
import vn.langnghe.tracking.domain.Clocks;
import vn.langnghe.tracking.domain.Fact;
import vn.langnghe.tracking.domain.Item;
import vn.langnghe.tracking.domain.State;
import vn.langnghe.tracking.domain.deadline.Deadlines;
import vn.langnghe.tracking.domain.lifecycle.DueDates;

/** A case a unit works on. */
final class OpenCase {

    private OpenCase() {}

    static Case of(String feedbackId, String kind, Instant start, Deadlines deadlines) {
        var item = new Item(
                "2026-7K3M9Q",
                "9b1e",
                "HOTLINE",
                "ENTERPRISE",
                false,
                false,
                null,
                "Chậm trả hồ sơ",
                "vi",
                null,
                null,
                List.of(),
                start,
                start,
                false,
                1,
                List.of(),
                false);
        var assignment = new Assignment(
                1, "DKKD", List.of(), kind, null, null, false, "NORMAL", "RULES", 1, List.of(), List.of());
        var matter = new Case(
                        Case.idOf(feedbackId, 1),
                        feedbackId,
                        1,
                        item,
                        assignment,
                        new State.Accepted(start, null),
                        Clocks.started(start, null, null),
                        null,
                        null,
                        0,
                        List.of(),
                        List.of(),
                        Circle.NOBODY,
                        List.of())
                .tell(new Fact.DueChanged(null, null), Actor.SYSTEM, start, null);
        return matter.with(matter.clocks().due(new DueDates(deadlines).answer(matter), start));
    }
}
