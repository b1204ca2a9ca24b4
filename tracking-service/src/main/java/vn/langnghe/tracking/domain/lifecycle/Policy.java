package vn.langnghe.tracking.domain.lifecycle;

import java.time.Duration;

/** The house rules no law fixes: settings, with what a department usually takes. */
public record Policy(
        Duration silence,
        Duration reopenWindow,
        int reopenings,
        int extensions,
        Duration remindBefore,
        Duration leaderAfter,
        Duration awaitSender,
        Duration reviewAnswersAfter) {

    public static final Policy USUAL = new Policy(
            Duration.ofDays(7),
            Duration.ofDays(30),
            2,
            2,
            Duration.ofDays(2),
            Duration.ofDays(2),
            Duration.ofDays(15),
            Duration.ofDays(180));
}
