package vn.langnghe.tracking;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.langnghe.tracking.domain.lifecycle.Policy;

/** The house rules of a department, as settings. */
@ConfigurationProperties("langnghe.tracking")
record TrackingSettings(
        @DefaultValue("7d") Duration silence,
        @DefaultValue("30d") Duration reopenWindow,
        @DefaultValue("2") int reopenings,
        @DefaultValue("2") int extensions,
        @DefaultValue("2d") Duration remindBefore,
        @DefaultValue("2d") Duration leaderAfter,
        @DefaultValue("15d") Duration awaitSender,
        @DefaultValue("180d") Duration reviewAnswersAfter) {

    Policy policy() {
        return new Policy(
                silence,
                reopenWindow,
                reopenings,
                extensions,
                remindBefore,
                leaderAfter,
                awaitSender,
                reviewAnswersAfter);
    }
}
