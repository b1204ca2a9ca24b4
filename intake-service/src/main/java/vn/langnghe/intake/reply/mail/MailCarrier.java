package vn.langnghe.intake.reply.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.Objects;
import java.util.Properties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.reply.Way;
import vn.langnghe.intake.reply.sending.Carried;
import vn.langnghe.intake.reply.sending.Carrier;
import vn.langnghe.intake.reply.sending.Letter;

/** Sends mail. One sent again carries the same Message-ID, so that being unsure is no reason not to. */
@Component
@EnableConfigurationProperties(MailProperties.class)
class MailCarrier implements Carrier {

    private final MailProperties settings;
    private final MailWriter writer;
    private final JavaMailSenderImpl sender;

    MailCarrier(MailProperties settings, MailWriter writer) {
        this.settings = settings;
        this.writer = writer;
        this.sender = sender(settings);
    }

    @Override
    public Way way() {
        return Way.EMAIL;
    }

    @Override
    public boolean isConnected() {
        return settings.isConnected();
    }

    @Override
    public Carried carry(Letter letter) {
        try {
            sender.send(writer.write(letter, sender.createMimeMessage()));
            return new Carried.Away();
        } catch (MailAuthenticationException refused) {
            return new Carried.Later("mail-sign-in");
        } catch (MailSendException failed) {
            return isRefused(failed) ? new Carried.Never("mail-address") : new Carried.Later("mail-unreachable");
        } catch (MailException | MessagingException broken) {
            return new Carried.Never("mail-unwritable");
        }
    }

    /** 5xx for this address: no later try will be answered otherwise. */
    private static boolean isRefused(MailSendException failed) {
        return failed.getFailedMessages().values().stream()
                .anyMatch(cause -> cause instanceof SendFailedException refused
                        && refused.getInvalidAddresses() != null
                        && refused.getInvalidAddresses().length > 0);
    }

    private static JavaMailSenderImpl sender(MailProperties settings) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setDefaultEncoding("UTF-8");
        var more = new Properties();
        if (!settings.username().isBlank()) {
            sender.setUsername(settings.username());
            sender.setPassword(settings.password());
            more.put("mail.smtp.auth", "true");
        }
        more.put("mail.smtp.starttls.enable", "true");
        more.put("mail.smtp.starttls.required", Objects.toString(settings.startTls()));
        more.put("mail.smtp.ssl.checkserveridentity", "true");
        more.put("mail.smtp.connectiontimeout", "10000");
        more.put("mail.smtp.timeout", "30000");
        more.put("mail.smtp.writetimeout", "30000");
        sender.setJavaMailProperties(more);
        return sender;
    }
}
