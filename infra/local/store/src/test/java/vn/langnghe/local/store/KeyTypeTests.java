package vn.langnghe.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.h2.mvstore.WriteBuffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeyTypeTests {

    private static final List<String> PIECES =
            List.of("a", "b", "Z", "0", "\0", "\u007e", "\u007f", "\u0080", "ế", "đ", "\uffff", "2026-", "abcdefgh");

    private final KeyType type = new KeyType();

    /** The short cut by the first letters must not change the order, or nothing written before would be found. */
    @Test
    void isTheOrderOfTheValues() {
        var random = new Random(7);
        var values = new ArrayList<@Nullable Object>(List.of(1L, 2.5, true, Instant.EPOCH, "", "ab", "ab\0"));
        values.add(null);
        for (int i = 0; i < 60; i++) {
            values.add(text(random));
        }
        for (var one : values) {
            for (var other : values) {
                assertThat(Integer.signum(type.compare(key(one), reread(other))))
                        .as("%s and %s", one, other)
                        .isEqualTo(Integer.signum(Condition.order(one, other)));
            }
        }
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int length = random.nextInt(6); length > 0; length--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static StoredKey key(@Nullable Object value) {
        return StoredKey.of(new KeyValue(Collections.singletonList(value)));
    }

    /** As from a page of the file. */
    private StoredKey reread(@Nullable Object value) {
        var target = new WriteBuffer();
        type.write(target, key(value));
        ByteBuffer written = target.getBuffer();
        written.flip();
        return type.read(written);
    }
}
