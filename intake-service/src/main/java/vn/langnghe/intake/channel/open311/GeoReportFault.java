package vn.langnghe.intake.channel.open311;

import java.util.List;
import org.springframework.http.HttpStatus;

/** Why a request is not answered; each reason is a message key with what fills its blanks. */
final class GeoReportFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final transient List<Reason> reasons;

    GeoReportFault(HttpStatus status, List<Reason> reasons) {
        super(status.name(), null, false, false);
        this.status = status;
        this.reasons = reasons;
    }

    /** One thing that is wrong; {@code parameter} names what it is about. */
    record Reason(String parameter, String key, Object... args) {}

    static GeoReportFault unknown(String parameter) {
        return new GeoReportFault(HttpStatus.NOT_FOUND, List.of(new Reason(parameter, "intake.open311.unknown")));
    }

    /** So much was added to it that no more goes in, at least today. */
    static GeoReportFault enough(String parameter) {
        return new GeoReportFault(
                HttpStatus.TOO_MANY_REQUESTS, List.of(new Reason(parameter, "intake.open311.enough")));
    }

    static GeoReportFault bad(String parameter, String key, Object... args) {
        return bad(List.of(new Reason(parameter, key, args)));
    }

    static GeoReportFault bad(List<Reason> reasons) {
        return new GeoReportFault(HttpStatus.BAD_REQUEST, reasons);
    }

    HttpStatus status() {
        return status;
    }

    List<Reason> reasons() {
        return reasons;
    }
}
