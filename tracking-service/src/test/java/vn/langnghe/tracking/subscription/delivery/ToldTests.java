package vn.langnghe.tracking.subscription.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.tracking.domain.lifecycle.SomeCase.MONDAY;
import static vn.langnghe.tracking.domain.lifecycle.SomeCase.OFFICER;
import static vn.langnghe.tracking.domain.lifecycle.SomeCase.after;
import static vn.langnghe.tracking.domain.lifecycle.SomeCase.assigned;
import static vn.langnghe.tracking.domain.lifecycle.SomeCase.restricted;

import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.lifecycle.Caller;
import vn.langnghe.tracking.domain.lifecycle.Command;
import vn.langnghe.tracking.subscription.Secret;
import vn.langnghe.tracking.subscription.Subscription;

class ToldTests {

    /** Its mirror of the case would stay open for ever. */
    @Test
    void theUnitThatGaveTheCaseBackIsToldSo() {
        var back = after(assigned(), new Command.Decline("NOT_OURS", "Không thuộc"), OFFICER);

        assertThat(back.unit()).isNull();
        assertThat(lastIsToldTo("DKKD", back)).isTrue();
        assertThat(lastIsToldTo("NNS", back)).as("works with it").isTrue();
        assertThat(lastIsToldTo("DTC", back)).isFalse();
    }

    @Test
    void theUnitItWasPassedOnFromIsToldSoAndNothingAfterwards() {
        var moved = after(assigned(), new Command.Transfer("VPS", "OTHER", "Chuyển"), OFFICER);
        assertThat(lastIsToldTo("DKKD", moved)).isTrue();
        assertThat(lastIsToldTo("VPS", moved)).isTrue();

        var theirs = new Caller.Staff("x", Set.of("OFFICER"), Set.of("VPS"));
        var accepted = after(moved, new Command.Accept(), theirs);
        assertThat(lastIsToldTo("VPS", accepted)).isTrue();
        assertThat(lastIsToldTo("DKKD", accepted)).isFalse();
    }

    @Test
    void whatIsRestrictedIsToldToNobody() {
        assertThat(lastIsToldTo("TTS", restricted())).isFalse();
    }

    private static boolean lastIsToldTo(String unit, Case matter) {
        var secret = Secret.random();
        var subscription = new Subscription(
                "s",
                unit,
                "https://example.com",
                "",
                Set.of(),
                new Subscription.Secrets(secret, null, null),
                Subscription.Health.GOOD,
                "officer",
                MONDAY);
        return Told.concerns(subscription, matter, matter.steps().getLast());
    }
}
