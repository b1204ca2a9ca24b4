package vn.langnghe.routing.alike;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The pairs of neighbouring words of a text: what two texts share when one was written after the other. */
record Shingles(Set<String> pairs) {

    private static final int ENOUGH_TO_BE_CONTAINED = 15;
    private static final double CONTAINED = 0.9;

    static Shingles of(List<String> words) {
        var pairs = new HashSet<String>();
        for (int i = 1; i < words.size(); i++) {
            pairs.add(words.get(i - 1) + " " + words.get(i));
        }
        return new Shingles(pairs);
    }

    /** Shared of all; a longer text that holds the whole of a shorter one is nearly the same. */
    double similarity(Shingles other) {
        if (pairs.isEmpty() || other.pairs.isEmpty()) {
            return 0;
        }
        int smaller = Math.min(pairs.size(), other.pairs.size());
        long shared = pairs.stream().filter(other.pairs::contains).count();
        double ofAll = (double) shared / (pairs.size() + other.pairs.size() - shared);
        return smaller < ENOUGH_TO_BE_CONTAINED ? ofAll : Math.max(ofAll, CONTAINED * shared / smaller);
    }
}
