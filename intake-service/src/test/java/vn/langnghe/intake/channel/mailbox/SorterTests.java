package vn.langnghe.intake.channel.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class SorterTests {

    @Test
    void whatFollowsOneThatCouldNotBeTakenIsLetGoAsWell() throws Exception {
        var desk = mock(MailDesk.class);
        when(desk.take(any())).thenThrow(new DataAccessResourceFailureException("away"));
        var mails = List.of(mail("1"), mail("2"), mail("3"));
        try (var sorter = new Sorter(desk)) {
            for (var each : mails) {
                sorter.take(mails.indexOf(each), each);
            }
            assertThatThrownBy(sorter::outcomes).isInstanceOf(DataAccessResourceFailureException.class);
        }
        assertThat(mails).allMatch(Spooled::isGone);
    }

    @Test
    void whatTheMailLibraryMayNotHaveIsNotParsedToLearnWhoWrote() throws Exception {
        var desk = mock(MailDesk.class);
        when(desk.take(any())).thenThrow(new DataAccessResourceFailureException("away"));
        try (var sorter = new Sorter(desk)) {
            sorter.take(1, mail("1", "X: " + "a".repeat(20_000) + "\r\n"));
            sorter.take(2, mail("2", "X: " + "a".repeat(20_000) + "\r\n"));
            assertThatThrownBy(sorter::outcomes).isInstanceOf(DataAccessResourceFailureException.class);
        }
        // known to be of one sender, the second would not have been tried
        verify(desk, times(2)).take(any());
    }

    private static Spooled mail(String id) throws Exception {
        return mail(id, "");
    }

    private static Spooled mail(String id, String more) throws Exception {
        var raw = more + "From: lan@x.vn\r\nMessage-ID: <" + id + "@x.vn>\r\n\r\nHồ sơ";
        var message =
                new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw.getBytes(UTF_8)));
        return Spooled.of(message, 100_000);
    }
}
