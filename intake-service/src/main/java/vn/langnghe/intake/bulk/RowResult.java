package vn.langnghe.intake.bulk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.intake.domain.Fault;

/** What became of one row. {@code ownTrackingCode}: with the first of a systemic file, that of whoever sent it for all. */
public record RowResult(
        long row,
        Status status,
        @Nullable String feedbackId,
        @Nullable String reference,
        @Nullable String trackingCode,
        @Nullable String ownTrackingCode,
        List<Fault> faults) {

    public enum Status {
        REGISTERED,
        REPEATED,
        FAULTY
    }

    static RowResult faulty(long row, List<Fault> faults) {
        return new RowResult(row, Status.FAULTY, null, null, null, null, faults);
    }
}
