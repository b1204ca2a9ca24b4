package vn.langnghe.intake.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import vn.langnghe.intake.domain.Channel;
import vn.langnghe.intake.domain.ReplyBy;
import vn.langnghe.intake.domain.SenderType;
import vn.langnghe.intake.domain.Submission;

/** What a form to register something needs around its fields. */
final class Choices {

    /** Zalo is left out: its messages reach only who wrote from there. */
    static final List<ReplyBy> OFFERED =
            List.of(ReplyBy.PHONE, ReplyBy.SMS, ReplyBy.EMAIL, ReplyBy.LETTER, ReplyBy.NONE);

    private Choices() {}

    /** {@code key} is kept when a refused form is shown again, so that however often it is sent it counts once. */
    static void fill(Model model, Submission form, @Nullable String key) {
        model.addAttribute("form", form);
        model.addAttribute(
                "key", key == null || key.isBlank() ? UUID.randomUUID().toString() : key);
        model.addAttribute("senderTypes", SenderType.values());
        model.addAttribute("replyWays", OFFERED);
        model.addAttribute("channels", Channel.values());
    }
}
