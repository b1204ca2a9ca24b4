package vn.langnghe.intake.register;

import java.util.List;
import java.util.UUID;

/** Finds what one sender brought, without opening who that is. */
public interface SameSender {

    /** Everything that bears the same phone number, tax code or mail address, newest first. */
    List<RegisterLine> itemsOf(UUID submitterId);
}
