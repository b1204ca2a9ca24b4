package vn.langnghe.intake.reply.wording;

import org.jspecify.annotations.Nullable;

/** A template with its blanks filled in. */
public record Words(@Nullable String subject, String body) {

    @Override
    public String toString() {
        return "Words[…]";
    }
}
