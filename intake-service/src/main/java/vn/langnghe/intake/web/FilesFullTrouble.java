package vn.langnghe.intake.web;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.attachment.TooMuchUnclaimed;
import vn.langnghe.platform.web.Diagnosis;
import vn.langnghe.platform.web.Trouble;

/** Says when to try again: unclaimed files are swept twice an hour. */
@Component
@Order(50)
class FilesFullTrouble implements Diagnosis {

    private static final String SECONDS_TO_WAIT = "1800";

    @Override
    public Optional<Trouble> of(Exception exception) {
        return exception instanceof TooMuchUnclaimed ? Optional.of(full()) : Optional.empty();
    }

    private static Trouble full() {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        return Trouble.of(HttpStatus.TOO_MANY_REQUESTS, "files-full").with(headers);
    }
}
