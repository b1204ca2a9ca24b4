package vn.langnghe.tracking.domain.deadline;

import org.jspecify.annotations.Nullable;

/**
 * What the law asks about a matter before it names a number of days.
 *
 * @param instance 1 for the first complaint, 2 for the second
 * @param extensions how many extensions were granted
 * @param channel a channel code such as {@code IN_PERSON}; null when it does not matter
 * @param notice which notice is meant, for {@link Stage#NOTICE}; null for the usual one of the kind
 */
public record Conditions(
        int instance,
        boolean complex,
        boolean remote,
        boolean speciallyComplex,
        boolean severalPlaces,
        int extensions,
        boolean competent,
        @Nullable String channel,
        @Nullable String notice) {

    public static final Conditions USUAL = new Conditions(1, false, false, false, false, 0, true, null, null);

    public Conditions inInstance(int instance) {
        return new Conditions(
                instance, complex, remote, speciallyComplex, severalPlaces, extensions, competent, channel, notice);
    }

    public Conditions complexity(boolean complex, boolean speciallyComplex) {
        return new Conditions(
                instance, complex, remote, speciallyComplex, severalPlaces, extensions, competent, channel, notice);
    }

    public Conditions noticeOf(String notice) {
        return new Conditions(
                instance, complex, remote, speciallyComplex, severalPlaces, extensions, competent, channel, notice);
    }

    public Conditions extended(int extensions) {
        return new Conditions(
                instance, complex, remote, speciallyComplex, severalPlaces, extensions, competent, channel, notice);
    }
}
