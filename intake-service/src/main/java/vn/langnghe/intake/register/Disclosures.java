package vn.langnghe.intake.register;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who read or corrected what of whom, when and why. Written before it is shown, or done. */
public interface Disclosures {

    /** Durable when it returns, in their order, each sealed with all before it. */
    void record(List<Disclosure> disclosures);

    List<Disclosure> of(String feedbackId);

    /** Of an item that is secret the words and files are logged as well. */
    enum What {
        SENDER,
        WORDS,
        FILE,
        /** That there is such an item of this sender. */
        FOUND,
        /** Not read, but corrected. */
        CORRECTED
    }

    /**
     * One reading; the sender is told role and unit, not the name. {@code reason}: only who opens a card or corrects it
     * gives one; {@code fields}: the names of those that were corrected; {@code member}: whose card it was of many who
     * stand behind the item.
     */
    record Disclosure(
            String feedbackId,
            String reader,
            Instant at,
            What what,
            @Nullable String reason,
            @Nullable String role,
            @Nullable String unit,
            @Nullable List<String> fields,
            @Nullable Integer member) {

        /** {@code what} came later: readings from before were all of the card. */
        public Disclosure {
            what = Objects.requireNonNullElse(what, What.SENDER);
            fields = fields == null ? null : List.copyOf(fields);
        }

        /** Whether it is theirs to know: of cards, only of their own; {@code number} of who wrote is null. */
        public boolean concerns(@Nullable Integer number) {
            return switch (what) {
                case SENDER, CORRECTED -> Objects.equals(member, number);
                case WORDS, FILE, FOUND -> true;
            };
        }

        public List<String> corrected() {
            return Objects.requireNonNullElse(fields, List.of());
        }
    }
}
