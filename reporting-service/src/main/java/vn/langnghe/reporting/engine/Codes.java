package vn.langnghe.reporting.engine;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A number for each word of a column that cases are grouped by: the engine groups by small numbers several times faster
 * than by words. Each column counts for itself, so that its numbers lie close together; 0 is no word.
 */
final class Codes {

    private static final class Column {

        private final Map<String, Integer> codes = new ConcurrentHashMap<>();
        private final List<String> words = new CopyOnWriteArrayList<>();

        /** One writer at a time, so that a word's place is its number. */
        private int next(String word) {
            words.add(word);
            return words.size();
        }
    }

    private final Map<String, Column> columns = new ConcurrentHashMap<>();

    int of(String column, @Nullable String word) {
        if (word == null) {
            return 0;
        }
        var known = columns.computeIfAbsent(column, _ -> new Column());
        return known.codes.computeIfAbsent(word, known::next);
    }

    boolean knows(String column, String word) {
        var known = columns.get(column);
        return known != null && known.codes.containsKey(word);
    }

    @Nullable
    String word(String column, int code) {
        var known = columns.get(column);
        return code == 0 || known == null ? null : known.words.get(code - 1);
    }
}
