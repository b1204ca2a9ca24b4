package vn.langnghe.tracking.deadline.web;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.deadline.QuestionReader;

/** The question as the page's form asks it; empty fields are questions not asked. */
record ExplainForm(
        @Nullable String kind,
        @Nullable String stage,
        @Nullable String start,
        @Nullable Integer instance,
        @Nullable Boolean complex,
        @Nullable Boolean remote,
        @Nullable Boolean speciallyComplex,
        @Nullable Boolean severalPlaces,
        @Nullable Integer extensions,
        @Nullable Boolean notCompetent,
        @Nullable String channel,
        @Nullable String notice,
        @Nullable List<String> pauseFrom,
        @Nullable List<String> pauseTo) {

    private static final int PAUSES = 2;

    public boolean asked() {
        return kind != null && stage != null && start != null;
    }

    QuestionReader.Written written() {
        var conditions = new QuestionReader.WrittenConditions(
                instance,
                complex,
                remote,
                speciallyComplex,
                severalPlaces,
                extensions,
                notCompetent == null || !notCompetent,
                channel,
                notice);
        var pauses = IntStream.range(0, PAUSES)
                .mapToObj(i -> new QuestionReader.WrittenPause(at(pauseFrom, i), at(pauseTo, i)))
                .filter(pause -> !pause.equals(new QuestionReader.WrittenPause("", "")))
                .toList();
        return new QuestionReader.Written(kind, stage, start, conditions, pauses);
    }

    /** The pause in this place of the form, for showing it again. */
    public String from(int place) {
        return at(pauseFrom, place);
    }

    /** The end of the pause in this place of the form. */
    public String to(int place) {
        return at(pauseTo, place);
    }

    private static String at(@Nullable List<String> days, int place) {
        return days == null || days.size() <= place || days.get(place) == null ? "" : days.get(place);
    }
}
