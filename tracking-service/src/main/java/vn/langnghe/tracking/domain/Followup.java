package vn.langnghe.tracking.domain;

import java.util.List;

/** What made a step from outside: something the sender added through a channel, as intake keeps it. */
public record Followup(String id, String channel, List<Item.Attachment> attachments) {

    public Followup {
        attachments = List.copyOf(attachments);
    }
}
