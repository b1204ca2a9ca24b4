package vn.langnghe.tracking.track;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.domain.lifecycle.Command;
import vn.langnghe.tracking.input.FieldReader;
import vn.langnghe.tracking.input.ForeignFields;

/** What a sender may send along, as JSON or from the page. */
public record SenderSays(
        @Nullable Integer part,

        @Nullable @JsonAlias({"information", "message", "content"})
        String text,

        @Nullable String reason,
        @Nullable Integer stars,
        @Nullable Integer visits,
        @Nullable Integer contacts,
        @Nullable Integer agencies,
        @Nullable String comment,
        @JsonAnySetter @Nullable Map<String, Object> unknown)
        implements ForeignFields.Body {

    private static final int MOST = 5_000;
    private static final String BY_SENDER = "SENDER";

    public Command rating() {
        var fields = taking("stars", "visits", "contacts", "agencies", "comment");
        return fields.checked(new Command.Rate(
                fields.number("stars", stars, 1, 5),
                fields.optionalNumber("visits", visits, 0, 999),
                fields.optionalNumber("contacts", contacts, 0, 999),
                fields.optionalNumber("agencies", agencies, 0, 999),
                fields.optionalText("comment", comment, MOST)));
    }

    Command information() {
        var fields = taking("text");
        return fields.checked(new Command.ProvideInformation(fields.text("text", text, MOST)));
    }

    Command reopening() {
        var fields = taking("reason", "text");
        var given = reason == null ? text : reason;
        return fields.checked(new Command.Reopen(BY_SENDER, fields.text("reason", given, MOST)));
    }

    Command withdrawal() {
        var fields = taking("reason");
        return fields.checked(new Command.Withdraw(BY_SENDER, fields.optionalText("reason", reason, MOST)));
    }

    Command unpublishing() {
        var fields = taking("reason");
        return fields.checked(new Command.Unpublish(fields.optionalText("reason", reason, MOST)));
    }

    Command confirmation() {
        var fields = taking("comment");
        return fields.checked(new Command.Close(fields.optionalText("comment", comment, MOST)));
    }

    /** What he wrote, wherever he wrote it. */
    public String words() {
        return Stream.of(text, reason, comment)
                .filter(word -> word != null && !word.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /** Every act may say of which part of the item it speaks. */
    private FieldReader taking(String... names) {
        var fields = new FieldReader(_ -> true);
        var taken = Stream.concat(Stream.of("part"), Stream.of(names)).collect(Collectors.toSet());
        ForeignFields.in(this, taken, fields);
        return fields;
    }
}
