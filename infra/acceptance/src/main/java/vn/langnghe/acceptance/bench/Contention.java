package vn.langnghe.acceptance.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import vn.langnghe.acceptance.House;

/** Many at once note something on the same few cases, each on the version he has just seen. */
final class Contention {

    private static final int OFFICERS = 32;
    private static final int CASES = 20;

    private final House tracking;
    private final String token;
    private final LongAdder stale = new LongAdder();

    Contention(House tracking, String token) {
        this.tracking = tracking;
        this.token = token;
    }

    void measure(List<String> feedbackIds, Duration time, double baseline) throws InterruptedException {
        var cases = feedbackIds.stream()
                .limit(CASES)
                .map(id -> "/api/cases/" + id + "-1")
                .toList();
        var load = Load.closed(
                OFFICERS,
                time,
                _ -> () -> note(cases.get(ThreadLocalRandom.current().nextInt(cases.size()))));
        System.out.printf(
                "%n%d officers on %d cases, each act with If-Match: %.0f acts/s  p50 %.1f ms  p99 %.1f ms"
                        + "  = %.2f of the raw inserts, %.0f/s refused as stale%s%n",
                OFFICERS,
                cases.size(),
                load.perSecond(),
                load.millis(0.5),
                load.millis(0.99),
                load.perSecond() / baseline,
                stale.sum() / load.seconds(),
                load.failed() == 0 ? "" : "  FAILED: " + load.failed());
    }

    /** Looks and notes, and looks again where somebody was faster. */
    private boolean note(String path) {
        while (true) {
            var seen = caller().get(path).header("etag");
            var answer = seen == null
                    ? caller().get(path)
                    : caller().with("If-Match", seen).post(path + "/note", Map.of("text", "Đã gọi lại cho người gửi."));
            if (answer.status() != 412) {
                return seen != null && answer.status() == 200;
            }
            stale.increment();
        }
    }

    private House.Call caller() {
        return tracking.as(null).with("Authorization", "Bearer " + token);
    }
}
