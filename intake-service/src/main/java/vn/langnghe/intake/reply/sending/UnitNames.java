package vn.langnghe.intake.reply.sending;

import java.util.Locale;
import java.util.Optional;

/** What units are called. */
public interface UnitNames {

    Optional<String> name(String code, Locale locale);

    /** An older version than the one known changes nothing: a topic may be read again. */
    void put(String code, String vietnamese, String english, long version);
}
