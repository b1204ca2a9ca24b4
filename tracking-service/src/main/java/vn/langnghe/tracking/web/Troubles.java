package vn.langnghe.tracking.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.platform.web.Refusal;
import vn.langnghe.platform.web.Trouble;

/** What the two exceptions thrown on purpose mean, where they are one answer among many. */
public final class Troubles {

    private Troubles() {}

    public static Trouble of(RuntimeException why) {
        return switch (why) {
            case InvalidInput invalid ->
                new Trouble(
                        HttpStatus.BAD_REQUEST,
                        "invalid",
                        invalid.faults(),
                        Map.of(),
                        HttpHeaders.EMPTY,
                        invalid.faults().size());
            case Refusal refused ->
                new Trouble(
                        refused.status(),
                        refused.code(),
                        List.of(),
                        refused.details(),
                        HttpHeaders.EMPTY,
                        refused.args());
            default -> throw why;
        };
    }
}
