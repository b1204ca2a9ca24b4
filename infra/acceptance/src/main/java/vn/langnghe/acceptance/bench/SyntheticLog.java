package vn.langnghe.acceptance.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Cases told straight to the log, past the front door: only to fill the reports of a house nobody needs afterwards. */
final class SyntheticLog {

    static final String TOPIC = "case.events.v1";
    static final int STEPS_A_CASE = 4;

    private static final List<String> UNITS = List.of("DKKD", "DKKD", "DKKD", "NNS", "NNS", "DTC", "VPS", "TTS");
    private static final List<String> CHANNELS = List.of(
            "HOTLINE", "WEBSITE", "ZALO", "FANPAGE", "MAILBOX", "ONE_STOP", "ASSOCIATION", "LETTER", "DIALOGUE");
    private static final List<String> KINDS =
            List.of("REFLECTION", "REFLECTION", "PETITION", "QUESTION", "REGULATION_FEEDBACK", "COMPLAINT");
    private static final List<String> COMPONENTS =
            List.of("ENTRY_COSTS", "LAND_ACCESS", "TRANSPARENCY", "TIME_COSTS", "POLICY_BIAS", "BUSINESS_SUPPORT");

    private final Producer<byte[], byte[]> log;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Instant end;
    private final long run;

    /** {@code run} keeps the cases of one run apart from those of another. */
    SyntheticLog(Producer<byte[], byte[]> log, Instant end, long run) {
        this.log = log;
        this.end = end;
        this.run = run;
    }

    /** Tells one case from its opening to its closure; {@code commune} is a mark to find it by. */
    void tell(int number, @Nullable String commune) {
        var chance = new SplittableRandom(run * 31 + number);
        var feedbackId =
                "%08x-%04x-4000-8000-%012x".formatted(number, run & 0xffff, chance.nextLong() & 0xffffffffffffL);
        var unit = pick(UNITS, chance);
        var at = end.minus(Duration.ofDays(20)).minusSeconds((long) (chance.nextDouble() * 340 * 24 * 3600));
        var due = at.plus(Duration.ofDays(14));
        send(feedbackId, 1, "opened", at, "ASSIGNED", unit, opening(number, at, due, commune, chance));
        at = at.plus(Duration.ofMinutes(20 + chance.nextInt(1500)));
        send(feedbackId, 2, "accepted", at, "ACCEPTED", unit, Map.of("dueAt", due.toString()));
        at = at.plus(Duration.ofHours(5 + chance.nextInt(400)));
        send(feedbackId, 3, "resolved", at, "RESOLVED", unit, Map.of("outcome", "ANSWERED", "dueAt", due.toString()));
        send(feedbackId, 4, "closed", at.plusSeconds(3600), "CLOSED", unit, Map.of("by", "SILENCE"));
    }

    private static Map<String, Object> opening(
            int number, Instant at, Instant due, @Nullable String commune, SplittableRandom chance) {
        var opening = new LinkedHashMap<String, Object>();
        opening.put("reference", "2026-%06d".formatted(number % 1_000_000));
        opening.put("part", 1);
        opening.put("channel", pick(CHANNELS, chance));
        opening.put("senderType", "ENTERPRISE");
        opening.put("kind", pick(KINDS, chance));
        opening.put("component", pick(COMPONENTS, chance));
        opening.put("planItem", "PCI 1.4 d");
        opening.put("cooperating", List.of());
        opening.put("restricted", false);
        opening.put("urgency", "NORMAL");
        opening.put("routedBy", "RULES");
        opening.put("communeCode", commune);
        opening.put("receivedAt", at.toString());
        opening.put("registeredAt", at.toString());
        opening.put("dueAt", due.toString());
        opening.put("synthetic", true);
        return opening;
    }

    private void send(
            String feedbackId, int number, String fact, Instant at, String status, String unit, Map<String, ?> more) {
        var caseId = feedbackId + "-1";
        var body = new LinkedHashMap<String, Object>();
        body.put("caseId", caseId);
        body.put("feedbackId", feedbackId);
        body.put("number", number);
        body.put("occurredAt", at.toString());
        body.put("actor", Map.of("type", "OFFICER"));
        body.put("status", status);
        body.put("unit", unit);
        body.putAll(more);
        var record = new ProducerRecord<>(TOPIC, bytes(caseId), json.writeValueAsBytes(body));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        caseId + "/" + number,
                        "ce_type",
                        "vn.langnghe.case." + fact + ".v1",
                        "ce_source",
                        "urn:langnghe:bench",
                        "ce_subject",
                        caseId,
                        "ce_time",
                        at.toString(),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> record.headers().add(name, bytes(value)));
        log.send(record);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static <T> T pick(List<T> from, SplittableRandom chance) {
        return from.get(chance.nextInt(from.size()));
    }
}
