package vn.langnghe.intake.channel.open311;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import vn.langnghe.platform.web.FieldFault;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.platform.web.Refusal;

/** Everything that goes wrong under {@code /open311} is told in GeoReport's own form, in the format of the address. */
@Component
class GeoReportErrors implements HandlerExceptionResolver, Ordered {

    private static final Logger log = LoggerFactory.getLogger(GeoReportErrors.class);

    private final GeoReportBody body;
    private final MessageSource messages;

    GeoReportErrors(GeoReportBody body, MessageSource messages) {
        this.body = body;
        this.messages = messages;
    }

    record Error(String code, String description) {}

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        if (!request.getRequestURI().startsWith("/open311/")) {
            return null;
        }
        var locale = RequestContextUtils.getLocale(request);
        var status = status(exception);
        write(request, response, status, errors(exception, status, locale));
        return new ModelAndView();
    }

    private static HttpStatusCode status(Exception exception) {
        return switch (exception) {
            case GeoReportFault fault -> fault.status();
            case Refusal refusal -> refusal.status();
            case InvalidInput _ -> HttpStatus.BAD_REQUEST;
            case ErrorResponse known -> known.getStatusCode();
            default -> {
                log.error(
                        "unexpected {} at the Open311 endpoint",
                        exception.getClass().getName());
                yield HttpStatus.INTERNAL_SERVER_ERROR;
            }
        };
    }

    private List<Error> errors(Exception exception, HttpStatusCode status, Locale locale) {
        return switch (exception) {
            case GeoReportFault fault ->
                fault.reasons().stream()
                        .map(reason ->
                                error(status, reason.parameter() + ": " + words(locale, reason.key(), reason.args())))
                        .toList();
            case InvalidInput invalid ->
                invalid.faults().stream()
                        .map(fault -> error(status, fault.field() + ": " + words(fault, locale)))
                        .toList();
            default -> List.of(error(status, words(locale, "intake.open311.status", status.value())));
        };
    }

    private String words(FieldFault fault, Locale locale) {
        return words(locale, fault.code(), fault.args());
    }

    private String words(Locale locale, String key, Object... args) {
        return messages.getMessage(key, args, locale);
    }

    private static Error error(HttpStatusCode status, String description) {
        return new Error(String.valueOf(status.value()), description);
    }

    private void write(
            HttpServletRequest request, HttpServletResponse response, HttpStatusCode status, List<Error> errors) {
        var answer = body.answer(request, status, "errors", errors);
        response.setStatus(status.value());
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        try {
            response.getOutputStream().write(Objects.requireNonNull(answer.getBody()));
        } catch (IOException gone) {
            log.debug("the caller went away before the answer", gone);
        }
    }
}
