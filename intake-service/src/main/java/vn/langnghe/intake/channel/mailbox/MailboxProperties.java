package vn.langnghe.intake.channel.mailbox;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where mail comes in.
 *
 * @param host blank: not connected
 * @param tls from the first byte; without it STARTTLS is demanded, unless {@code plain}
 * @param plain no encryption at all, for a server on this very machine
 * @param address the mailbox's own, so that our own mail is known
 * @param folder what is read; {@code done}, {@code aside} and {@code unreadable} are where it goes
 * @param poll how long to wait at most before looking again, whatever the server announces; some hang up after 30 s of silence
 * @param largest what is larger is not fetched
 * @param readWithin what takes longer to take apart is set aside unread
 */
@ConfigurationProperties("langnghe.intake.mailbox")
record MailboxProperties(
        @DefaultValue("") String host,
        @DefaultValue("993") int port,
        @DefaultValue("true") boolean tls,
        @DefaultValue("false") boolean plain,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("") String address,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("LangNghe-Done") String done,
        @DefaultValue("LangNghe-Aside") String aside,
        @DefaultValue("LangNghe-Unreadable") String unreadable,
        @DefaultValue("25s") Duration poll,
        @DefaultValue("40MB") DataSize largest,
        @DefaultValue("20s") Duration readWithin,
        @Nullable OAuth oauth) {

    /** How to get an access token; with a refresh token for a person's mailbox, without for an application's own. */
    record OAuth(
            @DefaultValue("") String tokenUri,
            @DefaultValue("") String clientId,
            @DefaultValue("") String clientSecret,
            @DefaultValue("") String refreshToken,
            @DefaultValue("") String scope) {

        boolean isUsed() {
            return !tokenUri.isBlank();
        }

        URI uri() {
            return URI.create(tokenUri);
        }

        @Override
        public String toString() {
            return "OAuth[…]";
        }
    }

    boolean isConnected() {
        return !host.isBlank();
    }

    boolean usesOAuth() {
        return oauth != null && oauth.isUsed();
    }

    @Override
    public String toString() {
        return "MailboxProperties[…]";
    }
}
