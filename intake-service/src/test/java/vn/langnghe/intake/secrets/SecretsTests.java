package vn.langnghe.intake.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SecretsTests {

    private static final String OLD = "1:" + key((byte) 1);
    private static final String NEW = "2:" + key((byte) 2);

    @Test
    void whatIsClosedOpensAgain() {
        var cipher = new FieldCipher(Keyset.parse(OLD));
        var sealed = cipher.encrypt("a/name", "Nguyễn Thị Lan");
        assertThat(sealed).startsWith("1:").doesNotContain("Lan");
        assertThat(cipher.decrypt("a/name", sealed)).isEqualTo("Nguyễn Thị Lan");
        assertThat(cipher.encrypt("a/name", "Nguyễn Thị Lan")).isNotEqualTo(sealed);
    }

    @Test
    void aValueMovedElsewhereDoesNotOpen() {
        var cipher = new FieldCipher(Keyset.parse(OLD));
        var sealed = cipher.encrypt("a/name", "Lan");
        assertThatIllegalStateException().isThrownBy(() -> cipher.decrypt("b/name", sealed));
    }

    @Test
    void aReplacedKeyStillOpensWhatItClosedAndANewOneCloses() {
        var before = new FieldCipher(Keyset.parse(OLD)).encrypt("a/name", "Lan");
        var rotated = new FieldCipher(Keyset.parse(NEW + "," + OLD));
        assertThat(rotated.decrypt("a/name", before)).isEqualTo("Lan");
        assertThat(rotated.encrypt("a/name", "Lan")).startsWith("2:");
    }

    @Test
    void marksFindWhatWasKeptUnderAnOlderKey() {
        var before = new BlindIndex(Keyset.parse(OLD)).mark("phone", "0912345678");
        var rotated = new BlindIndex(Keyset.parse(NEW + "," + OLD));
        assertThat(rotated.marks("phone", "0912345678")).contains(before);
        assertThat(rotated.marks("taxCode", "0912345678")).doesNotContain(before);
    }

    @Test
    void brokenKeysetsAreRefusedAtStart() {
        assertThatIllegalArgumentException().isThrownBy(() -> Keyset.parse("no colon"));
        assertThatIllegalArgumentException().isThrownBy(() -> Keyset.parse("1:c2hvcnQ="));
        assertThatIllegalArgumentException().isThrownBy(() -> Keyset.parse(OLD + "," + OLD));
        assertThatIllegalArgumentException().isThrownBy(() -> new SecretsProperties("", OLD));
        assertThatIllegalArgumentException().isThrownBy(() -> new SecretsProperties("x", " "));
    }

    private static String key(byte value) {
        var bytes = new byte[Keyset.KEY_BYTES];
        Arrays.fill(bytes, value);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
