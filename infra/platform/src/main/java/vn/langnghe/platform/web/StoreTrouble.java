package vn.langnghe.platform.web;

import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import vn.langnghe.platform.events.Outage;

/** Someone else was faster, or the store is away. */
class StoreTrouble implements Diagnosis {

    private static final String SECONDS_TO_WAIT = "5";

    @Override
    public Optional<Trouble> of(Exception exception) {
        return switch (exception) {
            case OptimisticLockingFailureException _ ->
                Optional.of(Trouble.of(HttpStatus.PRECONDITION_FAILED, "stale"));
            case RuntimeException failure when Outage.isBehind(failure) -> Optional.of(away());
            default -> Optional.empty();
        };
    }

    private static Trouble away() {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        return Trouble.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable").with(headers);
    }
}
