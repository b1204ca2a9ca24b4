package vn.langnghe.intake.attachment;

import java.util.List;
import java.util.Optional;

/** Files the department lays beside an item: for its own people, until a unit sends them to a sender. */
public interface UnitFiles {

    /** From now on it lies beside that item, put there by a member of staff. */
    void lay(String attachmentId, String feedbackId, String by);

    /** Those beside an item, the oldest first. */
    List<AttachmentStore.Stored> beside(String feedbackId);

    /** Whether it is for staff alone and somebody else's: neither from a sender nor sent to one, and not laid there by {@code user}. */
    boolean isAmongStaff(String attachmentId, String user);

    /** Whoever sent {@code to} may fetch those of these files that lie beside {@code item}, and no others. */
    void send(List<String> attachmentIds, String item, String to);

    /** The file, where it was sent to whoever sent that item. */
    Optional<AttachmentStore.Stored> sentTo(String feedbackId, String attachmentId);
}
