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

    private Outage() {}

    public static boolean isBehind(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (isSign(cause.getClass())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSign(Class<?> type) {
        for (Class<?> one = type; one != null; one = one.getSuperclass()) {
            if (SIGNS.contains(one.getName())) {
                return true;
            }
        }
        return false;
    }
}
