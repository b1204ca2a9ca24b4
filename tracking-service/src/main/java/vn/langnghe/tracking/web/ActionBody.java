package vn.langnghe.tracking.web;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.input.ForeignFields;

/**
 * What may be given with an action, from a program or a form; each action takes what it needs. {@code text} is the
 * question, note, contribution or advice; {@code until} and {@code dueAt} are instants or days;
 * {@code settles} is the number of a commitment; {@code decision} and {@code decidedOn} are the number and the day of a
 * decision on paper, {@code sentOn} the day a letter went out; {@code told} whether the sender reads
 * a note as well.
 */
public record ActionBody(
        @Nullable @JsonAlias({"note", "content", "contribution", "message", "information", "comment"})
        String text,

        @Nullable String question,
        @Nullable String answer,
        @Nullable String outcome,
        @Nullable String reason,
        @Nullable @JsonAlias("ground") String reasonCode,
        @Nullable @JsonAlias({"unit", "toUnit", "agency"}) String to,
        @Nullable List<String> units,
        @Nullable @JsonAlias("dueAt") String until,
        @Nullable String into,
        @Nullable List<Promise> commitments,
        @Nullable String commitment,
        @Nullable String commitmentDue,
        @Nullable String handler,
        @Nullable @JsonAlias("number") Integer settles,
        @Nullable Boolean kept,
        @Nullable Boolean consent,
        @Nullable List<String> basis,
        @Nullable String person,
        @Nullable Boolean admitted,
        @Nullable List<String> grounds,
        @Nullable Boolean remote,
        @Nullable Integer instance,
        @Nullable String decision,
        @Nullable String decidedOn,
        @Nullable String sentOn,
        @Nullable Boolean told,
        @Nullable List<String> attachments,
        @JsonAnySetter @Nullable Map<String, Object> unknown)
        implements ForeignFields.Body {

    static final ActionBody EMPTY = new ActionBody(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null, null, null, null, null, null, null, null, null);

    private static final Promise NOTHING = new Promise(null, null, null);

    /** Something promised in an answer. */
    public record Promise(
            @Nullable String text,
            @Nullable String dueAt,
            @JsonAnySetter @Nullable Map<String, Object> unknown) implements ForeignFields.Body {

        static final Set<String> FIELDS = Set.of("text", "dueAt");
    }

    /** The promises of a program, or the one of a form. */
    List<Promise> promises() {
        if (commitments != null) {
            return commitments.stream()
                    .map(promise -> Objects.requireNonNullElse(promise, NOTHING))
                    .toList();
        }
        return blank(commitment) && blank(commitmentDue)
                ? List.of()
                : List.of(new Promise(commitment, commitmentDue, null));
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
