package vn.langnghe.tracking.worklist;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Status;

/**
 * What a list shows of a case.
 *
 * @param paused whether its clock stands; not of what was late before it stopped
 */
public record Row(
        String caseId,
        String reference,
        int part,
        String subject,
        Status status,
        @Nullable String unit,
        List<String> cooperating,
        @Nullable String kind,
        @Nullable String component,
        @Nullable String planItem,
        String channel,
        String urgency,
        boolean restricted,
        Instant registeredAt,
        Instant assignedAt,
        @Nullable Instant dueAt,
        boolean overdue,
        boolean paused,
        @Nullable String handler,
        boolean synthetic,
        int version) {

    public static Row of(Case matter) {
        var item = matter.item();
        var given = matter.assignment();
        return new Row(
                matter.id(),
                item.reference(),
                matter.part(),
                item.title(),
                matter.status(),
                matter.unit(),
                given.cooperating(),
                given.kind(),
                given.component(),
                given.planItem(),
                item.channel(),
                given.urgency(),
                given.restricted(),
                item.registeredAt(),
                matter.assignedAt(),
                matter.dueAt(),
                false,
                matter.clocks().standsInTime(),
                matter.state().handler(),
                item.synthetic(),
                matter.number());
    }

    /** Whether the department is late with it at this moment. */
    Row asOf(Instant now) {
        var late = status.open() && !paused && dueAt != null && dueAt.isBefore(now);
        return late == overdue
                ? this
                : new Row(
                        caseId,
                        reference,
                        part,
                        subject,
                        status,
                        unit,
                        cooperating,
                        kind,
                        component,
                        planItem,
                        channel,
                        urgency,
                        restricted,
                        registeredAt,
                        assignedAt,
                        dueAt,
                        late,
                        paused,
                        handler,
                        synthetic,
                        version);
    }
}
