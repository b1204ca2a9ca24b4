package vn.langnghe.platform.events;

import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.springframework.kafka.support.KafkaHeaderMapper;
import org.springframework.messaging.MessageHeaders;

/** Hands record headers on as bytes; nothing is guessed from them. */
class HeadersAsTheyAre implements KafkaHeaderMapper {

    @Override
    public void fromHeaders(MessageHeaders headers, Headers target) {
        // Only consumers use the binder; what is sent goes through the publisher.
    }

    @Override
    public void toHeaders(Headers source, Map<String, Object> target) {
        source.forEach(header -> {
            if (header.value() != null) {
                target.put(header.key(), header.value());
            }
        });
    }
}
