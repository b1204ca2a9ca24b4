package vn.langnghe.acceptance.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.langnghe.acceptance.House;

/** Tables of items, each in one request: how fast its rows come in and are cases, and how long a clerk waits beside one. */
final class Tables {

    private static final int ROWS = 5_000;
    private static final int ROWS_BESIDE_THE_DESK = 20_000;
    private static final Duration BETWEEN_CALLS = Duration.ofMillis(200);

    private final House intake;
    private final String association;
    private final LongUnaryOperator drained;

    /** @param drained waits until at least so many items, and all there are, are cases; gives how many there are */
    Tables(House intake, String association, LongUnaryOperator drained) {
        this.intake = intake;
        this.association = association;
        this.drained = drained;
    }

    void measure(double single) {
        var rows = rows(ROWS);
        var known = drained.applyAsLong(0);
        var begun = System.nanoTime();
        var status = send(rows);
        var seconds = secondsSince(begun);
        System.out.printf(
                "%nImporting %d rows: %.0f rows/s, %.1f times single registering%s%n",
                ROWS, ROWS / seconds, ROWS / seconds / single, status == 200 ? "" : "  FAILED: " + status);
        var _ = drained.applyAsLong(known + ROWS);
        System.out.printf("  all of them cases: %.0f rows/s%n", ROWS / secondsSince(begun));
    }

    /** One call after the other at the desk, by the page, for as long as a large table comes in. */
    void besideTheDesk(String clerk) {
        var rows = rows(ROWS_BESIDE_THE_DESK);
        var nanos = new ArrayList<Long>();
        var failed = 0;
        var begun = System.nanoTime();
        var table = Thread.ofPlatform().start(() -> send(rows));
        while (table.isAlive()) {
            var called = System.nanoTime();
            if (isFiled(clerk)) {
                nanos.add(System.nanoTime() - called);
            } else {
                failed++;
            }
            LockSupport.parkNanos(BETWEEN_CALLS.toNanos());
        }
        var seconds = secondsSince(begun);
        var calls = new Load(
                nanos.size(),
                failed,
                seconds,
                nanos.stream().mapToLong(Long::longValue).sorted().toArray());
        System.out.printf(
                "%nA clerk's form beside an import of %d rows (%.0f rows/s): p50 %.0f ms  p99 %.0f ms  (%d forms)%s%n",
                ROWS_BESIDE_THE_DESK,
                ROWS_BESIDE_THE_DESK / seconds,
                calls.millis(0.5),
                calls.millis(0.99),
                calls.done(),
                calls.failed() == 0 ? "" : "  FAILED: " + calls.failed());
    }

    private int send(String rows) {
        return intake.as(null)
                .with("Authorization", "Bearer " + association)
                .postText("/api/feedback/import", "application/x-ndjson", rows)
                .status();
    }

    private boolean isFiled(String clerk) {
        var form = Map.of(
                        "channel", "HOTLINE",
                        "senderType", "ENTERPRISE",
                        "subject", "Hồ sơ bị trả lại",
                        "content", "Gọi lúc đang nhập tệp: hồ sơ bị trả lại ba lần với ba lý do khác nhau.",
                        "sender.name", "Nguyễn Văn Đo",
                        "sender.phone", "0912345678")
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return intake.as(null)
                        .with("Authorization", "Bearer " + clerk)
                        .with("Accept", "text/html")
                        .postText("/intake", "application/x-www-form-urlencoded", form)
                        .status()
                == 201;
    }

    /** Each says something else: the same row again would be the same item. */
    private static String rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(row -> Bench.BODY
                        .replace("\"HOTLINE\"", "\"ASSOCIATION\"")
                        .replace("ba lý do", "lý do thứ " + row + " của " + UUID.randomUUID()))
                .collect(Collectors.joining("\n"));
    }

    private static double secondsSince(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
