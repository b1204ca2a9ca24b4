package vn.langnghe.intake.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReferenceTests {

    private static final FeedbackId ID = FeedbackId.random();

    @Test
    void carriesTheYearOfTheOfficeNotOfGreenwich() {
        var newYear = Instant.parse("2026-12-31T17:30:00Z");
        assertThat(Reference.of(ReferenceTests::digest, ID, newYear, 0).value()).startsWith("2027-");
    }

    @Test
    void everyAttemptIsAnotherOneAndTheSameAttemptTheSame() {
        var now = Instant.parse("2026-11-22T00:00:00Z");
        var many = IntStream.range(0, 50)
                .mapToObj(attempt -> Reference.of(ReferenceTests::digest, ID, now, attempt))
                .toList();
        assertThat(many).doesNotHaveDuplicates();
        assertThat(Reference.of(ReferenceTests::digest, ID, now, 7)).isEqualTo(many.get(7));
    }

    @Test
    void isReadBackAndASlipOfTheTongueIsNoticed() {
        var reference = Reference.of(ReferenceTests::digest, ID, Instant.parse("2026-11-22T00:00:00Z"), 0);
        assertThat(Reference.parse(reference.value().toLowerCase(Locale.ROOT))).contains(reference);
        char last = reference.value().charAt(10);
        var wrong = reference.value().substring(0, 10) + (last == '7' ? '8' : '7');
        assertThat(Reference.parse(wrong)).isEmpty();
    }

    static byte[] digest(String label) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(label.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
