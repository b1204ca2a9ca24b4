package vn.langnghe.tracking.web;

import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.tracking.domain.lifecycle.Caller;

/** The signed-in user as the lifecycle sees him. */
public final class Callers {

    private Callers() {}

    public static Caller.Staff of(CurrentUser user) {
        return new Caller.Staff(user.name(), user.roles(), user.units());
    }
}
