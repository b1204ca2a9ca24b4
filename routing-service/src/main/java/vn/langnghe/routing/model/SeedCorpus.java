package vn.langnghe.routing.model;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import vn.langnghe.routing.domain.Component;
import vn.langnghe.routing.domain.Kind;
import vn.langnghe.routing.domain.Petition;
import vn.langnghe.routing.text.Resources;

/**
 * Invented petitions the model learns from before anybody has confirmed a decision: {@code unit|kind|component|text}.
 * Each file is one writer's.
 */
public final class SeedCorpus {

    private static final int FILES = 9;

    /** By their place in {@link #byWriter()}. */
    private static final Set<Integer> KNEW_THE_RULES = Set.of(0, 8);

    private SeedCorpus() {}

    public static List<Example> read() {
        return byWriter().stream().flatMap(List::stream).toList();
    }

    public static List<List<Example>> byWriter() {
        return IntStream.rangeClosed(1, FILES).mapToObj(SeedCorpus::written).toList();
    }

    /** Only what was written without the rules at hand says how strangers' texts will fare; the rest only teaches. */
    public static boolean stranger(int writer) {
        return !KNEW_THE_RULES.contains(writer);
    }

    private static List<Example> written(int file) {
        var lines = Resources.lines("/model/texts-" + file + ".txt");
        return IntStream.range(0, lines.size())
                .mapToObj(i -> example(lines.get(i), "seed:" + file + ":" + (i + 1)))
                .toList();
    }

    private static Example example(String line, String source) {
        var parts = line.split("\\|", 4);
        return new Example(
                parts[0],
                parts[1].equals("-") ? null : Kind.valueOf(parts[1]),
                parts[2].equals("-") ? null : Component.valueOf(parts[2]),
                Petition.of(null, parts[3]),
                source);
    }
}
