package vn.langnghe.intake.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.bulk.Preview;
import vn.langnghe.intake.bulk.Unreadable;
import vn.langnghe.intake.domain.Fault;
import vn.langnghe.platform.web.FieldFault;

/** The preview of a file, with its faults in the reader's words. */
@Component
class PreviewWords {

    private final FaultWords words;
    private final MessageSource messages;

    PreviewWords(FaultWords words, MessageSource messages) {
        this.words = words;
        this.messages = messages;
    }

    record Shown(
            Preview preview, List<ShownRow> rows, @Nullable String fault) {}

    record ShownRow(long number, List<String> cells, List<String> faults) {}

    Shown of(Preview preview, Locale locale) {
        var fault = preview.fault();
        return new Shown(
                preview,
                preview.rows().stream().map(row -> of(row, locale)).toList(),
                fault == null ? null : of(fault, locale));
    }

    String of(Unreadable unreadable, Locale locale) {
        return words.of(new FieldFault(unreadable.field(), unreadable.code(), unreadable.details()), locale);
    }

    private ShownRow of(Preview.PreviewedRow row, Locale locale) {
        return new ShownRow(
                row.number(),
                row.cells(),
                row.faults().stream().map(fault -> of(fault, locale)).toList());
    }

    private String of(Fault fault, Locale locale) {
        var told = new FieldFault(fault.field(), fault.code(), fault.details().toArray());
        var field = messages.getMessage("intake.import.field." + fault.field(), null, fault.field(), locale);
        return Objects.requireNonNull(field) + ": " + words.of(told, locale);
    }
}
