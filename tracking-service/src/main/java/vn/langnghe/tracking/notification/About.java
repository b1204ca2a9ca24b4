package vn.langnghe.tracking.notification;

/** What a notice is about, by its id. */
sealed interface About {

    String id();

    record OfCase(String id) implements About {}

    record OfSubscription(String id) implements About {}
}
