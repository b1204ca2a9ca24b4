package vn.langnghe.routing.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes abbreviations out. Those with several meanings only where the words around them decide. */
public final class Abbreviations {

    private static final Pattern CANDIDATE =
            Pattern.compile("(?<![\\p{L}\\p{N}])[\\p{L}][\\p{L}&.]{0,14}[\\p{L}](?![\\p{L}\\p{N}])");
    private static final int AROUND = 40;

    private static final int MOST_KEPT = 20_000;

    private final Map<String, List<Meaning>> byKey;
    private final Map<String, List<Meaning>> asked = new ConcurrentHashMap<>();

    private Abbreviations(Map<String, List<Meaning>> byKey) {
        this.byKey = byKey;
    }

    /** {@code near}: one of these plain words must stand within {@value AROUND} characters; empty = always. */
    private record Meaning(String words, List<String> near) {}

    private static final class Shipped {
        static final Abbreviations INSTANCE = load();
    }

    public static Abbreviations shipped() {
        return Shipped.INSTANCE;
    }

    String expand(String text) {
        var out = new StringBuilder(text.length() + 64);
        var candidate = CANDIDATE.matcher(text);
        int done = 0;
        while (candidate.find()) {
            var words = meaning(candidate.group(), text, candidate.start(), candidate.end());
            if (words != null) {
                out.append(text, done, candidate.start()).append(words);
                done = candidate.end();
            }
        }
        return out.append(text, done, text.length()).toString();
    }

    private @Nullable String meaning(String written, String text, int start, int end) {
        var meanings = meanings(written);
        if (meanings.isEmpty()) {
            return null;
        }
        String around = null;
        for (var meaning : meanings) {
            if (meaning.near.isEmpty()) {
                return meaning.words;
            }
            if (around == null) {
                around = Syllables.plain(text.substring(Math.max(0, start - AROUND), start) + " "
                        + text.substring(end, Math.min(text.length(), end + AROUND)));
            }
            if (meaning.near.stream().anyMatch(around::contains)) {
                return meaning.words;
            }
        }
        return null;
    }

    /** Most words are none; asked once each. */
    private List<Meaning> meanings(String written) {
        var known = asked.get(written);
        if (known != null) {
            return known;
        }
        var found = looksShort(written) ? byKey.getOrDefault(key(written), List.of()) : List.<Meaning>of();
        if (asked.size() < MOST_KEPT) {
            asked.put(written, found);
        }
        return found;
    }

    /** In capitals, or no syllable at all ("dn", "htx", "cty"): "hang" or "can" must stay words. */
    private static boolean looksShort(String written) {
        long capitals = written.chars().filter(Character::isUpperCase).count();
        return capitals >= 2 || !Syllables.plausible(Syllables.plain(written).replaceAll("[^a-z]", ""));
    }

    private static String key(String written) {
        return Syllables.plain(written).replaceAll("[^a-z]", "");
    }

    private static Abbreviations load() {
        var byKey = new HashMap<String, List<Meaning>>();
        for (var line : Resources.lines("/text/abbreviations.txt")) {
            var parts = line.split("\\s*[=|]\\s*");
            var meaning = new Meaning(parts[1], parts.length > 2 ? List.of(parts[2].split("\\s*,\\s*")) : List.of());
            for (var written : parts[0].split("\\s*,\\s*")) {
                byKey.merge(key(written), List.of(meaning), Abbreviations::both);
            }
        }
        return new Abbreviations(Map.copyOf(byKey));
    }

    private static List<Meaning> both(List<Meaning> one, List<Meaning> other) {
        return java.util.stream.Stream.concat(one.stream(), other.stream()).toList();
    }
}
