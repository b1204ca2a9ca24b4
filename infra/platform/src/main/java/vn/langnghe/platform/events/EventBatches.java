package vn.langnghe.platform.events;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.messaging.Message;

/** Makes the consumer functions of a service. */
public interface EventBatches {

    /**
     * {@code types}: event type to the record class its body is read as; other types are skipped and counted. What
     * cannot be read or handled goes to {@code <topic>.dlq}; an outage of store or broker is waited out.
     */
    <T> Consumer<Message<List<byte[]>>> consumer(
            String name, Map<String, Class<? extends T>> types, BatchHandler<T> handler);
}
