package vn.langnghe.intake.web;

import vn.langnghe.intake.domain.Author;
import vn.langnghe.intake.domain.Author.Standing;
import vn.langnghe.platform.security.CurrentUser;

/** Whom a caller is to this service. */
final class Authors {

    private Authors() {}

    static Author of(CurrentUser user) {
        if (user.has("CLERK")) {
            return new Author(user.name(), Standing.CLERK, null);
        }
        if (user.has("ASSOCIATION")) {
            return new Author(user.name(), Standing.ASSOCIATION, user.association());
        }
        if (user.has("ADMIN")) {
            return new Author(user.name(), Standing.ADMIN, null);
        }
        return visitor(user);
    }

    /** Whoever uses the public form is one of the public, staff too. */
    static Author visitor(CurrentUser user) {
        return user.isAnonymous() ? Author.PUBLIC : new Author(user.name(), Standing.PUBLIC, null);
    }
}
