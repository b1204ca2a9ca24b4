package vn.langnghe.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** The last word on every exception a handler lets out. */
class ProblemResolver implements HandlerExceptionResolver {

    private static final Logger log = LoggerFactory.getLogger(ProblemResolver.class);

    private final List<Diagnosis> diagnoses;
    private final ProblemAnswer answer;

    ProblemResolver(List<Diagnosis> diagnoses, ProblemAnswer answer) {
        this.diagnoses = diagnoses;
        this.answer = answer;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        if (exception instanceof AsyncRequestNotUsableException left) {
            log.debug("the caller went away while he was being told", left);
            return new ModelAndView();
        }
        try {
            answer.write(trouble(exception), request, response);
        } catch (IOException gone) {
            log.debug("the caller went away before the answer", gone);
        }
        return new ModelAndView();
    }

    Trouble trouble(Exception exception) {
        return diagnoses.stream()
                .flatMap(diagnosis -> diagnosis.of(exception).stream())
                .findFirst()
                .orElseGet(() -> unexpected(exception));
    }

    private static Trouble unexpected(Exception exception) {
        // The message of an unknown exception may quote what people wrote: log the place only.
        log.error("unexpected {} at {}", exception.getClass().getName(), Place.of(exception));
        return Trouble.of(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected");
    }
}
