package vn.langnghe.platform.web;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A well-formed request that may not be done; words come from {@code problem.<code>.title} and {@code .detail}. */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;
    private final transient Map<String, ?> details;
    private final transient Object[] args;
    private final @Nullable Duration timeToWait;

    public Refusal(HttpStatus status, String code, Map<String, ?> details, Object... args) {
        this(status, code, null, details, args);
    }

    private Refusal(HttpStatus status, String code, @Nullable Duration wait, Map<String, ?> details, Object... args) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
        this.timeToWait = wait;
        this.details = details;
        this.args = args.clone();
    }

    public Refusal(HttpStatus status, String code) {
        this(status, code, Map.of());
    }

    /** Not now: the same may be asked again after this time. */
    public static Refusal tooSoon(String code, Duration wait) {
        return new Refusal(HttpStatus.TOO_MANY_REQUESTS, code, wait, Map.of());
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    public Map<String, ?> details() {
        return details;
    }

    public Object[] args() {
        return args.clone();
    }

    Optional<Duration> timeToWait() {
        return Optional.ofNullable(timeToWait);
    }
}
