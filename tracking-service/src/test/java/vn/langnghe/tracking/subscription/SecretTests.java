package vn.langnghe.tracking.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretTests {

    /** The example the Standard Webhooks publish with their libraries. */
    @Test
    void signsAsTheStandardDoes() {
        var secret = new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        assertThat(secret.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void isNeverPrintedByAccident() {
        var secret = Secret.random();

        assertThat("" + secret).doesNotContain(secret.text().substring(10));
    }
}
