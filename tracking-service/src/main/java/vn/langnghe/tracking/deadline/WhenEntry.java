package vn.langnghe.tracking.deadline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.domain.deadline.When;

/** The conditions of a {@link RuleEntry}. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record WhenEntry(
        @Nullable Integer instance,
        @Nullable Boolean complex,
        @Nullable Boolean remote,
        @Nullable Boolean speciallyComplex,
        @Nullable Boolean severalPlaces,
        @Nullable List<Integer> extensions,
        @Nullable Boolean competent,
        @Nullable List<String> channels,
        @Nullable List<String> notices) {

    static @Nullable WhenEntry of(When when) {
        return when.equals(When.ALWAYS)
                ? null
                : new WhenEntry(
                        when.instance(),
                        when.complex(),
                        when.remote(),
                        when.speciallyComplex(),
                        when.severalPlaces(),
                        sorted(when.extensions()),
                        when.competent(),
                        sorted(when.channels()),
                        sorted(when.notices()));
    }

    private static <T> List<T> sorted(Set<T> values) {
        return values.stream().sorted().toList();
    }
}
