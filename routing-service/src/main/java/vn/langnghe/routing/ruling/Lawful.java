package vn.langnghe.routing.ruling;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.routing.domain.Kind;
import vn.langnghe.routing.domain.Petition;
import vn.langnghe.routing.domain.Reason;
import vn.langnghe.routing.matching.Yamls;

/**
 * What the law says of items of certain kinds, from many senders, or with certain words.
 *
 * @param unsigned only where nobody signed it
 * @param person whether a person looks before any unit gets the item
 */
record Lawful(
        String basis,
        @Nullable Integer senders,
        @Nullable List<Kind> kinds,
        @Nullable List<String> phrases,
        boolean unsigned,
        boolean person) {

    private static final List<Lawful> ALL = Yamls.list("/rules/lawful.yaml", Lawful.class);

    record Found(Reason reason, boolean person) {}

    static List<Found> on(Kind kind, Spoken spoken) {
        var crowd = Crowd.behind(spoken);
        var possible = ALL.stream()
                .filter(law -> law.meant(kind, crowd, spoken.petition()))
                .toList();
        if (possible.isEmpty()) {
            return List.of();
        }
        var plain = spoken.plain();
        return possible.stream()
                .filter(law -> law.phrases == null || law.phrases.stream().anyMatch(plain::contains))
                .map(law -> new Found(new Reason("LAW", law.spoken(plain, crowd), law.basis), law.person))
                .toList();
    }

    private boolean meant(Kind kind, Crowd crowd, Petition petition) {
        return (senders == null || crowd.size() >= senders)
                && (kinds == null || kinds.contains(kind))
                && (!unsigned || Law.unsigned(petition));
    }

    private List<String> spoken(String plain, Crowd crowd) {
        if (phrases == null) {
            return crowd.words().isEmpty() ? List.of() : List.of(crowd.words());
        }
        return phrases.stream().filter(plain::contains).toList();
    }
}
