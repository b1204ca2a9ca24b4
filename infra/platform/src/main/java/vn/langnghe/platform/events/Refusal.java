package vn.langnghe.platform.events;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import java.util.Set;
import java.util.stream.IntStream;

/** What a server answers that is there but cannot do it now, whatever it is asked; only for who has seen its driver. */
final class Refusal {

    private static final Set<Integer> NOT_NOW = Set.of(
            50, // MaxTimeMSExpired
            91, // ShutdownInProgress
            146, // ExceededMemoryLimit
            189, // PrimarySteppedDown
            262, // ExceededTimeLimit
            10107, // NotWritablePrimary
            11600, // InterruptedAtShutdown
            11602, // InterruptedDueToReplStateChange
            13435, // NotPrimaryNoSecondaryOk
            13436, // NotPrimaryOrSecondary
            14031); // OutOfDiskSpace

    private Refusal() {}

    static boolean isForNow(Throwable thrown) {
        return codes((MongoException) thrown).anyMatch(NOT_NOW::contains);
    }

    private static IntStream codes(MongoException refused) {
        return refused instanceof MongoBulkWriteException writes
                ? writes.getWriteErrors().stream().mapToInt(error -> error.getCode())
                : IntStream.of(refused.getCode());
    }
}
