package vn.langnghe.tracking.domain.deadline;

import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** How much it asks: the more, the closer it fits. Whose task it is and how it came decide before what it is like. */
    int weight() {
        var about = Stream.of(instance, complex, remote, speciallyComplex, severalPlaces)
                .filter(Objects::nonNull)
                .count();
        return (int) about
                + (extensions.isEmpty() ? 0 : 2)
                + (notices.isEmpty() ? 0 : 1)
                + (competent == null ? 0 : 2)
                + (channels.isEmpty() ? 0 : 4);
    }

    /** What both ask together; empty when no matter can be what both ask. */
    Optional<When> meets(When other) {
        if (differ(instance, other.instance)
                || differ(complex, other.complex)
                || differ(remote, other.remote)
                || differ(speciallyComplex, other.speciallyComplex)
                || differ(severalPlaces, other.severalPlaces)
                || differ(competent, other.competent)
                || apart(extensions, other.extensions)
                || apart(channels, other.channels)
                || apart(notices, other.notices)) {
            return Optional.empty();
        }
        return Optional.of(new When(
                either(instance, other.instance),
                either(complex, other.complex),
                either(remote, other.remote),
                either(speciallyComplex, other.speciallyComplex),
                either(severalPlaces, other.severalPlaces),
                common(extensions, other.extensions),
                either(competent, other.competent),
                common(channels, other.channels),
                common(notices, other.notices)));
    }

    private static boolean differ(@Nullable Object one, @Nullable Object other) {
        return one != null && other != null && !one.equals(other);
    }

    private static boolean apart(Set<?> one, Set<?> other) {
        return !one.isEmpty() && !other.isEmpty() && Collections.disjoint(one, other);
    }

    private static <T> @Nullable T either(@Nullable T one, @Nullable T other) {
        return one == null ? other : one;
    }

    private static <T> Set<T> common(Set<T> one, Set<T> other) {
        return one.isEmpty()
                ? other
                : other.isEmpty() ? one : one.stream().filter(other::contains).collect(Collectors.toSet());
    }

    private static boolean same(@Nullable Object wanted, Object is) {
        return wanted == null || wanted.equals(is);
    }
}
