package vn.langnghe.intake.channel.open311;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** At most 90 days: from a start on, up to an end, or the latest. */
record Window(Instant from, Instant to) {

    private static final Duration LONGEST = Duration.ofDays(90);

    /** A start alone gives the 90 days after it, so that whoever asks from what they saw last catches up. */
    static Window of(Parameters parameters, Instant now) {
        var start = parameters.instant("start_date");
        var end = parameters.instant("end_date");
        var to = end.orElseGet(
                () -> start.map(from -> earlier(from.plus(LONGEST), now)).orElse(now));
        var from = start.orElseGet(() -> to.minus(LONGEST));
        if (from.isAfter(to)) {
            throw GeoReportFault.bad("start_date", "intake.open311.span");
        }
        if (Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw GeoReportFault.bad("end_date", "intake.open311.span");
        }
        return new Window(from, to);
    }

    private static Instant earlier(Instant one, Instant other) {
        return Optional.of(one).filter(other::isAfter).orElse(other);
    }
}
