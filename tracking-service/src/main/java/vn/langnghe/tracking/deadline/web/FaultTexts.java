package vn.langnghe.tracking.deadline.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.langnghe.platform.web.FieldFault;

/** Faults as a page shows them above its form. */
@Component
class FaultTexts {

    private final MessageSource messages;

    FaultTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** One faulty field and what is wrong with it. */
    record Line(String field, String text) {}

    List<Line> lines(List<FieldFault> faults, Locale locale) {
        return faults.stream()
                .map(fault -> new Line(fault.field(), text(fault, locale)))
                .toList();
    }

    private String text(FieldFault fault, Locale locale) {
        var text = messages.getMessage("invalid." + fault.code(), fault.args(), null, locale);
        return Objects.requireNonNullElseGet(text, () -> messages.getMessage("invalid.other", null, locale));
    }
}
