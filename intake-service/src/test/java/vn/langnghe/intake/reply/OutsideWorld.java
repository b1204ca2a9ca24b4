package vn.langnghe.intake.reply;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.messaging.Message;
import org.springframework.test.context.DynamicPropertyRegistrar;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.intake.domain.Registrar;

/** A mail server and the providers of messages, as stand-ins on this machine, and cases to tell of. */
@TestConfiguration(proxyBeanMethods = false)
class OutsideWorld {

    static final String SMS = "/sms";

    /** On a port that stays the same when it was away. */
    @Bean(initMethod = "start", destroyMethod = "stop")
    GreenMail mailServer() throws IOException {
        try (var free = new ServerSocket(0)) {
            return new GreenMail(new ServerSetup(free.getLocalPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        }
    }

    @Bean(destroyMethod = "close")
    StandIn provider() {
        return new StandIn();
    }

    @Bean
    DynamicPropertyRegistrar providers(GreenMail mail, StandIn provider) {
        return properties -> {
            properties.add("langnghe.intake.reply.mail.host", () -> "127.0.0.1");
            properties.add(
                    "langnghe.intake.reply.mail.port", () -> mail.getSmtp().getPort());
            properties.add("langnghe.intake.reply.mail.start-tls", () -> "false");
            properties.add("langnghe.intake.reply.mail.from", () -> "tiepnhan@so.example");
            properties.add("langnghe.intake.reply.sms.url", () -> provider.address() + SMS);
            properties.add("langnghe.intake.reply.sms.success", () -> "\"code\":0");
            properties.add("langnghe.intake.reply.zalo.api", provider::address);
            properties.add("langnghe.intake.reply.zalo.oauth", provider::address);
            properties.add("langnghe.intake.reply.zalo.app-secret", () -> "app-secret");
            properties.add("langnghe.intake.reply.zalo.refresh-token", () -> "refresh-0");
            properties.add("langnghe.intake.reply.zalo.app-id", () -> "123");
            properties.add("langnghe.intake.reply.messenger.api", provider::address);
            properties.add("langnghe.intake.reply.messenger.page-token", () -> "page-token");
        };
    }

    @Bean
    Cases cases(
            Registrar registrar,
            Consumer<Message<List<byte[]>>> followCases,
            Consumer<Message<List<byte[]>>> tellSenders,
            Consumer<Message<List<byte[]>>> knowUnits,
            MongoTemplate mongo,
            JsonMapper json) {
        return new Cases(registrar, followCases, tellSenders, knowUnits, mongo, json);
    }
}
