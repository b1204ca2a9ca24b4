package vn.langnghe.intake.channel.mailbox;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.domain.Contact;
import vn.langnghe.intake.reply.Addressee;
import vn.langnghe.intake.reply.Addressees;
import vn.langnghe.intake.secrets.Unopened;

/** Knows who of those behind an item wrote a mail, by the address on their card. */
@Component
class MailSenders {

    private final Addressees addressees;

    MailSenders(Addressees addressees) {
        this.addressees = addressees;
    }

    /** Where the card of the one who wrote is kept; nothing where it is somebody else, or no card opens. */
    Optional<String> of(String feedbackId, Mail mail) {
        var address = mail.fromAddress();
        if (address == null) {
            return Optional.empty();
        }
        try {
            return addressees.of(List.of(feedbackId)).stream()
                    .filter(one -> Contact.email(address).equals(one.sender().email()))
                    .map(Addressee::id)
                    .findFirst();
        } catch (Unopened closed) {
            return Optional.empty();
        }
    }
}
