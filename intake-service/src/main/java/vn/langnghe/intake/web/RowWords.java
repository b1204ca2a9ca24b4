package vn.langnghe.intake.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.langnghe.intake.bulk.RowResult;
import vn.langnghe.intake.domain.Fault;
import vn.langnghe.platform.web.FieldFault;

/** What became of a row, in the words of whoever sent it. */
record RowWords(FaultWords words, Locale locale) {

    record Told(
            long row,
            RowResult.Status status,
            @Nullable String feedbackId,
            @Nullable String reference,
            @Nullable String trackingCode,
            @Nullable String ownTrackingCode,
            List<Error> errors) {}

    record Error(String field, String code, String message) {}

    Told tell(RowResult result) {
        return new Told(
                result.row(),
                result.status(),
                result.feedbackId(),
                result.reference(),
                result.trackingCode(),
                result.ownTrackingCode(),
                result.faults().stream().map(this::tell).toList());
    }

    private Error tell(Fault fault) {
        return tell(new FieldFault(fault.field(), fault.code(), fault.details().toArray()));
    }

    Error tell(FieldFault fault) {
        return new Error(fault.field(), fault.code(), words.of(fault, locale));
    }
}
