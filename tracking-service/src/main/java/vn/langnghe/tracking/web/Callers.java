package vn.langnghe.tracking.web;

import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.tracking.domain.lifecycle.Caller;

/** The signed-in user as the lifecycle sees him. */
final class Callers {

    private Callers() {}

    static Caller.Staff of(CurrentUser user) {
        return new Caller.Staff(user.name(), user.roles(), user.units());
    }
}
