package vn.langnghe.intake.reply.sms;

import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * A provider of short messages, described instead of programmed.
 *
 * @param url nothing: SMS is not connected
 * @param body with the blanks {@code {phone}}, {@code {text}} and {@code {id}}, filled in as the content type demands
 * @param international {@code 84912345678} instead of {@code 0912345678}
 * @param success what the answer to a message that was taken contains; many providers report errors with status 200
 */
@ConfigurationProperties("langnghe.intake.reply.sms")
record SmsProperties(
        String url,
        String contentType,
        Map<String, String> headers,
        String body,
        boolean international,
        Pattern success) {

    boolean isConnected() {
        return !url.isBlank();
    }

    @Override
    public String toString() {
        return "SmsProperties[…]";
    }
}
