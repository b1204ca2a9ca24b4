package vn.langnghe.intake.attachment;

import java.time.Instant;

/** Counts what waits for an item and may never get one. */
public interface Unclaimed {

    /** Adds (or takes away) what came at that time, and tells how many bytes wait at it. */
    long add(Instant cameAt, long bytes);

    /** Notes what a file was counted with; false where it was counted before or has its item. */
    boolean note(String attachmentId, Instant cameAt, long bytes);

    /** Counts a file no longer; nothing where it is not counted. */
    void release(String attachmentId);
}
