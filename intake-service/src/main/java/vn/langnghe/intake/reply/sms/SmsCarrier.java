package vn.langnghe.intake.reply.sms;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.reply.Way;
import vn.langnghe.intake.reply.sending.Carried;
import vn.langnghe.intake.reply.sending.Carrier;
import vn.langnghe.intake.reply.sending.Letter;
import vn.langnghe.intake.reply.sending.Provider;

/** Sends short messages through whichever provider is configured. */
@Component
@EnableConfigurationProperties(SmsProperties.class)
class SmsCarrier implements Carrier {

    private final SmsProperties settings;
    private final SmsBody body;
    private final Provider provider = new Provider();

    SmsCarrier(SmsProperties settings) {
        this.settings = settings;
        this.body = new SmsBody(settings.body(), settings.contentType());
    }

    @Override
    public Way way() {
        return Way.SMS;
    }

    @Override
    public boolean isConnected() {
        return settings.isConnected();
    }

    @Override
    public Carried carry(Letter letter) {
        var phone = letter.to().phone();
        if (phone == null) {
            return new Carried.Never("no-address");
        }
        var headers = new HashMap<>(settings.headers());
        headers.put("Content-Type", settings.contentType());
        var filled =
                body.fill(Map.of("phone", number(phone), "text", letter.words().body(), "id", letter.id()));
        return switch (provider.post(URI.create(settings.url()), headers, filled)) {
            case Provider.Reply.Trouble(var carried) -> carried;
            case Provider.Reply.Answer(var status, var answer) ->
                status < 300 && settings.success().matcher(answer).find()
                        ? new Carried.Away()
                        : new Carried.Never("refused");
        };
    }

    private String number(String phone) {
        return settings.international() && phone.startsWith("0") ? "84" + phone.substring(1) : phone;
    }
}
