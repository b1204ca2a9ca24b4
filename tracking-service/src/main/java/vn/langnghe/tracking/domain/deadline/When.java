package vn.langnghe.tracking.domain.deadline;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a rule asks of the {@link Conditions}; null or empty means "all the same". */
public record When(
        @Nullable Integer instance,
        @Nullable Boolean complex,
        @Nullable Boolean remote,
        @Nullable Boolean speciallyComplex,
        @Nullable Boolean severalPlaces,
        Set<Integer> extensions,
        @Nullable Boolean competent,
        Set<String> channels,
        Set<String> notices) {

    public static final When ALWAYS = new When(null, null, null, null, null, Set.of(), null, Set.of(), Set.of());

    /** The notice that is meant when none is named. */
    public static final String USUAL_NOTICE = "USUAL";

    public When {
        extensions = Set.copyOf(extensions);
        channels = Set.copyOf(channels);
        notices = Set.copyOf(notices);
    }

    boolean fits(Conditions asked) {
        return same(instance, asked.instance())
                && same(complex, asked.complex() || asked.speciallyComplex())
                && same(remote, asked.remote())
                && same(speciallyComplex, asked.speciallyComplex())
                && same(severalPlaces, asked.severalPlaces())
                && (extensions.isEmpty() || extensions.contains(asked.extensions()))
                && same(competent, asked.competent())
                && (channels.isEmpty() || (asked.channel() != null && channels.contains(asked.channel())))
                && (notices.isEmpty() || notices.contains(Objects.requireNonNullElse(asked.notice(), USUAL_NOTICE)));
    }

    /** How much it asks: the more, the closer it fits. */
    int weight() {
        var single = Stream.of(instance, complex, remote, speciallyComplex, severalPlaces, competent)
                .filter(Objects::nonNull)
                .count();
        return (int) single
                + (extensions.isEmpty() ? 0 : 1)
                + (channels.isEmpty() ? 0 : 1)
                + (notices.isEmpty() ? 0 : 1);
    }

    private static boolean same(@Nullable Object wanted, Object is) {
        return wanted == null || wanted.equals(is);
    }
}
