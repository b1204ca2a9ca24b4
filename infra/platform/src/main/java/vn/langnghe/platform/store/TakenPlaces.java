package vn.langnghe.platform.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import java.util.Set;
import java.util.stream.Collectors;

/** Which documents of an unordered insert were there already: repeats of what was written before. */
public final class TakenPlaces {

    private TakenPlaces() {}

    /**
     * @return the places, counted from 0, of the documents whose id is taken
     * @throws MongoBulkWriteException the one given, where anything else went wrong
     */
    public static Set<Integer> of(MongoBulkWriteException partly) {
        if (partly.getWriteConcernError() != null
                || !partly.getWriteErrors().stream().allMatch(TakenPlaces::taken)) {
            throw partly;
        }
        return partly.getWriteErrors().stream().map(BulkWriteError::getIndex).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean taken(BulkWriteError error) {
        return ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }
}
