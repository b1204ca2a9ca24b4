package vn.langnghe.platform.events;

import java.util.Set;

/** Tells a broken store or broker, which will be back, from a message that will never work. */
public final class Outage {

    // By name, so that a service without one of them can still load this class.
    private static final Set<String> SIGNS = Set.of(
            "org.springframework.dao.TransientDataAccessException",
            "org.springframework.dao.DataAccessResourceFailureException",
            "org.springframework.dao.QueryTimeoutException",
            "org.springframework.dao.NonTransientDataAccessResourceException",
            "com.mongodb.MongoSocketException",
            "com.mongodb.MongoTimeoutException",
            "com.mongodb.MongoClientException",
            "com.mongodb.MongoServerUnavailableException",
            "com.mongodb.MongoInterruptedException",
            "com.mongodb.MongoNotPrimaryException",
            "com.mongodb.MongoNodeIsRecoveringException",
            "org.apache.kafka.common.errors.RetriableException",
            "org.apache.kafka.common.errors.InterruptException",
            "vn.langnghe.platform.events.NotSetAside");

    private static final String OF_THE_STORE = "com.mongodb.MongoException";

    private Outage() {}

    public static boolean isBehind(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (isOneOf(SIGNS, cause) || isOneOf(Set.of(OF_THE_STORE), cause) && Refusal.isForNow(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOneOf(Set<String> names, Throwable thrown) {
        for (Class<?> one = thrown.getClass(); one != null; one = one.getSuperclass()) {
            if (names.contains(one.getName())) {
                return true;
            }
        }
        return false;
    }
}
