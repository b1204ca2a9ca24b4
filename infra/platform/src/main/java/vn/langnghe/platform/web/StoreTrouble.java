package vn.langnghe.platform.web;

import java.util.Optional;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Someone else was faster, or the store is away. */
class StoreTrouble implements Diagnosis {

    private static final String SECONDS_TO_WAIT = "5";

    @Override
    public Optional<Trouble> of(Exception exception) {
        return switch (exception) {
            case OptimisticLockingFailureException _ ->
                Optional.of(Trouble.of(HttpStatus.PRECONDITION_FAILED, "stale"));
            case DataAccessResourceFailureException _ -> Optional.of(away());
            case QueryTimeoutException _ -> Optional.of(away());
            case TransientDataAccessException _ -> Optional.of(away());
            default -> Optional.empty();
        };
    }

    private static Trouble away() {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        return Trouble.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable").with(headers);
    }
}
