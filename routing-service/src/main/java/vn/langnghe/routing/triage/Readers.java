package vn.langnghe.routing.triage;

import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.routing.domain.Reader;

/** What somebody who has signed in may read of what waits. */
public final class Readers {

    private Readers() {}

    /** A leader who is nothing else comes for what accuses those who inspect. */
    public static Reader of(CurrentUser user) {
        return new Reader(
                user.hasAny("TRIAGE", "INSPECTOR", "ADMIN"), user.has("INSPECTOR"), user.has("LEADER"), user.units());
    }
}
