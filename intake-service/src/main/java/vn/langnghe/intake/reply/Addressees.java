package vn.langnghe.intake.reply;

import java.util.Collection;
import java.util.List;

/** Finds who stands behind items. */
public interface Addressees {

    /** Nobody for made-up items, unknown senders and erased ones. */
    List<Addressee> of(Collection<String> feedbackIds);
}
