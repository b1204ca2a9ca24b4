package vn.langnghe.intake.domain;

import java.util.List;

/** Files that were handed in. */
public interface Attachments {

    /** Those of {@code ids} that exist and belong to {@code item} or nobody yet, in that order. */
    List<Attachment> find(List<String> ids, FeedbackId item);

    /** From now on they belong to that item. */
    void claim(List<Attachment> attachments, FeedbackId by);
}
