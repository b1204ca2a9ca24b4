package vn.langnghe.platform.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** Why a request was not done, before it is put into words. */
public record Trouble(
        HttpStatusCode status,
        String code,
        List<FieldFault> faults,
        Map<String, ?> details,
        HttpHeaders headers,
        Object... args) {

    public static Trouble of(HttpStatusCode status, String code, Object... args) {
        return new Trouble(status, code, List.of(), Map.of(), HttpHeaders.EMPTY, args);
    }

    static Trouble invalid(List<FieldFault> faults) {
        return new Trouble(
                HttpStatus.BAD_REQUEST, "invalid", List.copyOf(faults), Map.of(), HttpHeaders.EMPTY, faults.size());
    }

    static Trouble invalid(String field, String code, Object... args) {
        return invalid(List.of(new FieldFault(field, code, args)));
    }

    static Trouble refused(Refusal refusal) {
        var headers = new HttpHeaders();
        refusal.timeToWait()
                .ifPresent(wait -> headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.toSeconds()))));
        return new Trouble(refusal.status(), refusal.code(), List.of(), refusal.details(), headers, refusal.args());
    }

    public Trouble with(HttpHeaders more) {
        return new Trouble(status, code, faults, details, more, args);
    }
}
