package vn.langnghe.intake.reply;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Items whose case was joined to another: their senders go on to hear of that one. */
public interface Followers {

    /** Whatever followed {@code caseId}, and its own item, follows {@code into} from now on. */
    void join(String caseId, String feedbackId, String into);

    /** The joining was undone: what follows {@code caseId}, and its own item, follows no other case any more. */
    void part(String caseId, String feedbackId);

    /** The items that follow each of these cases. */
    Map<String, Set<String>> of(Collection<String> caseIds);
}
