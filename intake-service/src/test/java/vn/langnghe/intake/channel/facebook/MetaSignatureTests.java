package vn.langnghe.intake.channel.facebook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetaSignatureTests {

    private static final byte[] BODY = """
            {"object":"page","entry":[{"id":"1","time":1700000000000,"messaging":[]}]}""".getBytes(UTF_8);
    private static final String SIGNATURE = "sha256=adcd82f32593012b1833f6acd66605fc3932476e53f93234af94ddb137d8a35e";

    @Test
    void theAgreedVectorFitsAndNothingElse() {
        var signature = new MetaSignature("app-secret");
        assertThat(signature.fits(BODY, SIGNATURE)).isTrue();
        assertThat(signature.fits(BODY, SIGNATURE.replace('e', 'f'))).isFalse();
        assertThat(signature.fits(BODY, null)).isFalse();
        assertThat(new MetaSignature("other").fits(BODY, SIGNATURE)).isFalse();
    }
}
