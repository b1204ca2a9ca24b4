package vn.langnghe.tracking.worklist;

import java.util.List;
import java.util.UUID;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Circle;
import vn.langnghe.tracking.domain.Item;
import vn.langnghe.tracking.domain.lifecycle.SomeCase;

/** Any number of cases nobody accepted or even triaged, each of an item of its own. */
public final class LateCases {

    private LateCases() {}

    public static Case number(int n) {
        return number(n, SomeCase.assigned());
    }

    static Case untriaged(int n) {
        return number(n, SomeCase.inTriage());
    }

    private static Case number(int n, Case matter) {
        var feedbackId = new UUID(n, n).toString();
        return new Case(
                Case.idOf(feedbackId, 1),
                feedbackId,
                1,
                item(matter.item(), feedbackId.replace("-", "").repeat(2)),
                matter.assignment(),
                matter.state(),
                matter.clocks(),
                null,
                null,
                0,
                List.of(),
                List.of(),
                Circle.NOBODY,
                matter.steps());
    }

    private static Item item(Item like, String trackingHash) {
        return new Item(
                like.reference(),
                trackingHash,
                like.channel(),
                like.senderType(),
                like.anonymous(),
                like.confidential(),
                like.subject(),
                like.content(),
                like.language(),
                like.associationCode(),
                like.communeCode(),
                like.attachments(),
                like.receivedAt(),
                like.registeredAt(),
                like.synthetic(),
                like.senders(),
                like.trackingHashes(),
                like.publishConsent());
    }
}
