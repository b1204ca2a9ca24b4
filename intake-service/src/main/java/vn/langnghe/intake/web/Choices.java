package vn.langnghe.intake.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import vn.langnghe.intake.domain.Channel;
import vn.langnghe.intake.domain.ReplyBy;
import vn.langnghe.intake.domain.SenderType;
import vn.langnghe.intake.domain.Submission;

/** What a form to register something needs around its fields. */
final class Choices {

    private Choices() {}

    /** {@code key} is kept when a refused form is shown again, so that however often it is sent it counts once. */
    static void fill(Model model, Submission form, @Nullable String key) {
        model.addAttribute("form", form);
        model.addAttribute(
                "key", key == null || key.isBlank() ? UUID.randomUUID().toString() : key);
        model.addAttribute("senderTypes", SenderType.values());
        model.addAttribute("replyWays", ReplyBy.values());
        model.addAttribute("channels", Channel.values());
    }
}
