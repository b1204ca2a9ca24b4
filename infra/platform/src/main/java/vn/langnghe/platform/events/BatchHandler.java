package vn.langnghe.platform.events;

import java.util.List;

/** Handles events in the order they came; must be idempotent, and may be called again with single records. */
@FunctionalInterface
public interface BatchHandler<T> {

    void handle(List<Received<T>> batch);
}
