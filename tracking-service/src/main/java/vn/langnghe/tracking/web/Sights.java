package vn.langnghe.tracking.web;

import java.util.Set;
import org.springframework.http.HttpStatus;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.Refusal;
import vn.langnghe.tracking.worklist.WorklistQuery.Sight;

/** Which cases somebody's lists may hold. */
public final class Sights {

    private Sights() {}

    /**
     * Officers see their units, triage what nobody has yet, leaders everything that is not restricted; who keeps the
     * system needs no words of cases, and has no list of them.
     */
    public static Sight of(CurrentUser user) {
        if (!user.hasAny("OFFICER", "INSPECTOR", "LEADER", "TRIAGE")) {
            throw new Refusal(HttpStatus.FORBIDDEN, "forbidden");
        }
        var units = user.hasAny("OFFICER", "INSPECTOR", "LEADER") ? user.units() : Set.<String>of();
        return new Sight(user.has("LEADER"), units, user.has("TRIAGE"), user.has("INSPECTOR"), user.name());
    }
}
