package vn.langnghe.intake.channel.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class MailTextTests {

    @Test
    void aMailOfNothingButLinesKeepsNobodyBusy() {
        var text = "a" + "\n".repeat(1_000_000) + "b";
        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(20), () -> MailText.withoutQuotes(text)))
                .isEqualTo("a\n\nb");
    }

    @Test
    void whatWasAnsweredToIsCutOff() {
        assertThat(MailText.withoutQuotes("Xin chào\n\n \n  Vào 20/11/2026, Sở đã viết:\n> a"))
                .isEqualTo("Xin chào");
        assertThat(MailText.withoutQuotes("Mới\nFrom: a@x.vn\n Sent: hôm qua\ncũ"))
                .isEqualTo("Mới");
    }
}
