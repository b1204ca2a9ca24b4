package vn.langnghe.acceptance.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SyntheticLogTests {

    @Test
    void aCaseIsToldFromItsOpeningToItsClosureUnderItsOwnKey() {
        var producer = new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
        var log = new SyntheticLog(producer, Instant.parse("2026-11-22T00:00:00Z"), 7);

        log.tell(1, "B7");
        log.tell(2, null);

        var told = producer.history();
        assertThat(told).hasSize(2 * SyntheticLog.STEPS_A_CASE);
        assertThat(told.stream()
                        .map(each -> new String(each.key(), StandardCharsets.UTF_8))
                        .distinct())
                .hasSize(2);
        var first = JsonMapper.builder().build().readTree(told.getFirst().value());
        assertThat(first.get("number").asInt()).isEqualTo(1);
        assertThat(first.get("communeCode").asString()).isEqualTo("B7");
        assertThat(first.get("synthetic").asBoolean()).isTrue();
        assertThat(new String(told.getFirst().headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8))
                .isEqualTo(first.get("caseId").asString() + "/1");
    }
}
