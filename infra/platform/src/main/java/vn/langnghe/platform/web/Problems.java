package vn.langnghe.platform.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.ProblemDetail;
import vn.langnghe.platform.trace.Correlation;

/** Puts trouble into words: an RFC 9457 problem in the caller's language. */
public class Problems {

    private final MessageSource messages;

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    /** {@code type urn:langnghe:problem:<code>}, {@code errors} when fields are at fault, {@code correlationId}. */
    public ProblemDetail inWords(Trouble trouble, Locale locale) {
        var problem = ProblemDetail.forStatus(trouble.status());
        problem.setType(URI.create("urn:langnghe:problem:" + trouble.code()));
        problem.setTitle(words("title", trouble, locale));
        problem.setDetail(words("detail", trouble, locale));
        trouble.details().forEach(problem::setProperty);
        if (!trouble.faults().isEmpty()) {
            problem.setProperty("errors", errors(trouble.faults(), locale));
        }
        var correlation = Correlation.current();
        if (correlation != null) {
            problem.setProperty("correlationId", correlation);
        }
        return problem;
    }

    /** Faults as {@code field, code, message}: what {@code errors} holds, for forms that show them again. */
    public List<Map<String, String>> errors(List<FieldFault> faults, Locale locale) {
        return faults.stream()
                .limit(InvalidInput.MOST)
                .map(fault -> Map.of("field", fault.field(), "code", fault.code(), "message", message(fault, locale)))
                .toList();
    }

    private String message(FieldFault fault, Locale locale) {
        var message = messages.getMessage(fault.code(), fault.args(), null, locale);
        if (message == null) {
            message = messages.getMessage("invalid." + fault.code(), fault.args(), null, locale);
        }
        return message == null ? messages.getMessage("invalid.other", null, locale) : message;
    }

    /** The words of the code itself, else those of its status, else those of 500. */
    private String words(String part, Trouble trouble, Locale locale) {
        var message = messages.getMessage("problem." + trouble.code() + "." + part, trouble.args(), null, locale);
        if (message == null) {
            var status = StatusCodes.codeOf(trouble.status());
            message = messages.getMessage("problem." + status + "." + part, trouble.args(), null, locale);
        }
        return message == null ? messages.getMessage("problem.unexpected." + part, null, locale) : message;
    }
}
