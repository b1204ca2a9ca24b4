package vn.langnghe.intake.web;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.langnghe.intake.attachment.AttachmentStore;
import vn.langnghe.intake.attachment.Scan;
import vn.langnghe.intake.register.Disclosures;
import vn.langnghe.intake.register.RegisterLine;
import vn.langnghe.platform.security.CurrentUser;

/** What the page of one item shows to whoever looks at it. */
@Component
class ItemPage {

    static final String VIEW = "intake/item";

    private final RegisterDesk register;
    private final Disclosures disclosures;
    private final AttachmentStore files;

    ItemPage(RegisterDesk register, Disclosures disclosures, AttachmentStore files) {
        this.register = register;
        this.disclosures = disclosures;
        this.files = files;
    }

    void fill(String id, CurrentUser user, Model model) {
        var item = register.read(id, user);
        model.addAttribute("line", item.line());
        model.addAttribute("scans", scans(item.line()));
        model.addAttribute("cases", item.cases());
        model.addAttribute("members", item.members().size());
        model.addAttribute("mayOpen", item.readers().mayOpenSender(user));
        model.addAttribute("mayCorrect", item.readers().mayCorrectSender(user));
        model.addAttribute("replyWays", Choices.OFFERED);
        model.addAttribute("disclosures", disclosures.of(id));
    }

    /** By file, whether it was looked at for viruses. */
    private Map<String, Scan> scans(RegisterLine line) {
        return line.attachments().stream()
                .flatMap(file -> files.find(file.attachmentId()).stream())
                .collect(Collectors.toMap(AttachmentStore.Stored::attachmentId, AttachmentStore.Stored::scan));
    }
}
