package vn.langnghe.intake.reply.chat;

import java.time.Instant;
import java.util.Optional;

/** Keeps a pair of tokens of which the second works once. */
public interface Tokens {

    Optional<Pair> find();

    /** Whether the caller may now use the refresh token; nobody else may until {@code until}. */
    boolean claim(Instant now, Instant until);

    /** Both at once or neither; durable when it returns. */
    void keep(Pair pair);

    /** An access token, until when it is good, what gets the next one, and a mark of the configured token they descend from. */
    record Pair(String access, Instant goodUntil, String refresh, String origin) {

        @Override
        public String toString() {
            return "Pair[…]";
        }
    }
}
