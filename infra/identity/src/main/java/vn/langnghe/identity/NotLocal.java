package vn.langnghe.identity;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Somebody started the issuer of known passwords where it has no business. */
class NotLocal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotLocal() {
        super("this issuer runs in profile local only");
    }

    static void throwUnlessLocal(Environment environment) {
        if (!environment.acceptsProfiles(Profiles.of("local"))) {
            throw new NotLocal();
        }
    }
}
