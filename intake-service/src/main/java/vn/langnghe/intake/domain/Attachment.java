package vn.langnghe.intake.domain;

/** A file that came with an item. */
public record Attachment(String attachmentId, String mediaType, long size) {}
