package vn.langnghe.intake.channel.mailbox;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailboxProperties.class)
class MailboxConfiguration {

    @Bean
    MailReading mailReading(
            MailboxProperties properties, @Value("${langnghe.intake.reply.mail.from}") String replyFrom) {
        var reader = new MailReader(new Machines(addresses(properties, replyFrom)));
        return new TimedReading(reader::read, properties.readWithin());
    }

    /** Ours, so that our own mail is known. */
    private static Set<String> addresses(MailboxProperties properties, String replyFrom) {
        return Stream.of(properties.address(), properties.username(), replyFrom)
                .filter(address -> address.contains("@"))
                .map(address -> address.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
