package vn.langnghe.tracking.deadline.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.platform.web.Refusal;
import vn.langnghe.tracking.deadline.Edited;
import vn.langnghe.tracking.deadline.InForce;
import vn.langnghe.tracking.deadline.Trial;
import vn.langnghe.tracking.domain.deadline.LawfulDeadlines;

/** Versions in headers and in forms. */
final class Versions {

    private Versions() {}

    /** The version in {@code If-Match: "3"}; null when there is none. */
    static @Nullable Integer expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return null;
        }
        try {
            return Integer.valueOf(ifMatch.strip().replace("W/", "").replace("\"", ""));
        } catch (NumberFormatException notAVersion) {
            throw new InvalidInput("If-Match", "version");
        }
    }

    static LawfulDeadlines faultless(Trial trial) {
        return switch (trial) {
            case Trial.Possible possible -> possible.deadlines();
            case Trial.Faulty faulty -> throw Faults.invalid(faulty.faults());
        };
    }

    static InForce done(Edited edited) {
        return switch (edited) {
            case Edited.Done done -> done.inForce();
            case Edited.Faulty faulty -> throw Faults.invalid(faulty.faults());
            case Edited.Stale stale ->
                throw new Refusal(
                        HttpStatus.PRECONDITION_FAILED, "stale", Map.of("version", stale.version()), stale.version());
        };
    }
}
