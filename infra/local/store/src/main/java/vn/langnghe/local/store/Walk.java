package vn.langnghe.local.store;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.locks.Lock;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** Along a stretch of an index piece by piece, so that nothing is held open between two questions of a reader. */
final class Walk implements Iterator<Long> {

    private static final int PIECE = 500;

    private final MVMap<StoredKey, Long> entries;
    private final boolean backwards;
    private final Lock reading;
    private final Queue<Long> piece = new ArrayDeque<>();
    private @Nullable Stretch left;
    private @Nullable StoredKey passed;

    Walk(MVMap<StoredKey, Long> entries, Stretch whole, boolean backwards, Lock reading) {
        this.entries = entries;
        this.backwards = backwards;
        this.reading = reading;
        this.left = whole;
    }

    @Override
    public boolean hasNext() {
        if (piece.isEmpty() && left != null) {
            reading.lock();
            try {
                left = fill(left);
            } finally {
                reading.unlock();
            }
        }
        return !piece.isEmpty();
    }

    @Override
    public Long next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return piece.remove();
    }

    /** What is left after it; null: nothing. */
    private @Nullable Stretch fill(Stretch from) {
        Cursor<StoredKey, Long> cursor = backwards ? from.downwards(entries) : from.upwards(entries);
        StoredKey last = passed;
        while (piece.size() < PIECE && cursor.hasNext()) {
            StoredKey key = cursor.next();
            if (last == null || entries.getKeyType().compare(key, last) != 0) {
                piece.add(cursor.getValue());
                passed = key;
            }
        }
        if (piece.size() < PIECE || passed == null) {
            return null;
        }
        return backwards ? from.before(passed) : from.after(passed);
    }
}
