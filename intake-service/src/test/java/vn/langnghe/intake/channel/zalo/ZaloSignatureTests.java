package vn.langnghe.intake.channel.zalo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class ZaloSignatureTests {

    private static final byte[] BODY = """
            {"app_id":"123","event_name":"user_send_text","message":{"text":"Xin hỏi","msg_id":"m1"},"timestamp":"154390853474"}""".getBytes(UTF_8);
    private static final String DIGITS = "05aa40ad4244646fd2be0bab10043063511117a4aed9ae551b55f37159e80e5b";

    private final ZaloSignature signature = new ZaloSignature("123", "oa-secret");

    @Test
    void theAgreedVectorFits() {
        assertThat(signature.fits(BODY, "154390853474", "mac=" + DIGITS)).isTrue();
        assertThat(signature.fits(BODY, "154390853474", DIGITS.toUpperCase(Locale.ROOT)))
                .isTrue();
    }

    @Test
    void anythingElseDoesNot() {
        assertThat(signature.fits(BODY, "154390853475", "mac=" + DIGITS)).isFalse();
        assertThat(signature.fits(new byte[0], "154390853474", "mac=" + DIGITS)).isFalse();
        assertThat(signature.fits(BODY, "154390853474", null)).isFalse();
        assertThat(signature.fits(BODY, "154390853474", "mac=")).isFalse();
        assertThat(new ZaloSignature("123", "other").fits(BODY, "154390853474", "mac=" + DIGITS))
                .isFalse();
    }
}
