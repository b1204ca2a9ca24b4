package vn.langnghe.intake.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;
import vn.langnghe.platform.web.FieldFault;

/** What is wrong, field by field, in the reader's words. */
@Component
public class FaultWords {

    private final MessageSource messages;

    FaultWords(MessageSource messages) {
        this.messages = messages;
    }

    public Map<String, String> of(List<FieldFault> faults, Locale locale) {
        var words = new LinkedHashMap<String, String>();
        faults.forEach(fault -> words.merge(fault.field(), of(fault, locale), (one, other) -> one + " " + other));
        return words;
    }

    public String of(FieldFault fault, Locale locale) {
        var details = Arrays.stream(fault.args())
                .map(detail ->
                        detail instanceof MessageSourceResolvable words ? messages.getMessage(words, locale) : detail)
                .toArray();
        return messages.getMessage(fault.code(), details, locale);
    }
}
