package vn.langnghe.routing.model;

import java.util.List;
import java.util.stream.IntStream;
import vn.langnghe.routing.domain.Component;
import vn.langnghe.routing.domain.Kind;
import vn.langnghe.routing.domain.Petition;
import vn.langnghe.routing.text.Resources;

/** Invented petitions the model learns from before anybody has confirmed a decision: {@code unit|kind|component|text}. */
public final class SeedCorpus {

    private SeedCorpus() {}

    public static List<Example> read() {
        var lines = Resources.lines("/model/seed.txt");
        return IntStream.range(0, lines.size())
                .mapToObj(i -> example(lines.get(i), "seed:" + (i + 1)))
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
