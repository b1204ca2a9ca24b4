package vn.langnghe.routing.domain;

/** A file that came with an item; intake keeps it. */
public record Attachment(String attachmentId, String mediaType, long size) {}
