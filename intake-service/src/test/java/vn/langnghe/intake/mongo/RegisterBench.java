package vn.langnghe.intake.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.langnghe.intake.IntakeWithStore;
import vn.langnghe.intake.domain.Channel;
import vn.langnghe.intake.domain.SenderType;
import vn.langnghe.intake.register.Folded;
import vn.langnghe.intake.register.RegisterQuery;
import vn.langnghe.intake.register.RegisterSearch;
import vn.langnghe.intake.register.export.Format;
import vn.langnghe.intake.register.export.RegisterExport;

/**
 * The first page of every kind of search, and an export of all, over a large register in a store on disk in this process:
 * {@code mvn -pl intake-service test -Dtest=RegisterBench -Dbench=true [-Dbench.lines=100000]}.
 */
@EnabledIfSystemProperty(named = "bench", matches = "true")
@SpringBootTest
@Import(IntakeWithStore.class)
class RegisterBench {

    private static final int LINES = Integer.getInteger("bench.lines", 100_000);
    private static final int BATCH = 1_000;
    private static final int ROUNDS = 20;
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    /** What the letters of a year are made of; "tố cáo" stands in few of them, "đình chỉ thi công" in one. */
    private static final String[] SYLLABLES =
            ("công ty nộp hồ sơ thay đổi nội dung đăng ký doanh nghiệp qua mạng đã bị yêu"
                            + " cầu sửa bổ sung ba lần với lý do khác nhau đề nghị xem xét giải quyết giấy phép kinh doanh đất đai"
                            + " thuế vốn đầu tư dự án chậm trả kết quả hướng dẫn không rõ cán bộ phòng sở huyện xã tỉnh điện nước")
                    .split(" ");

    @TempDir
    private static Path disk;

    @Autowired
    private BulkInsert bulk;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private RegisterSearch register;

    @Autowired
    private RegisterExport export;

    private final Random chance = new Random(1);

    @DynamicPropertySource
    static void onDisk(DynamicPropertyRegistry properties) {
        properties.add("test.store.directory", disk::toString);
    }

    @Test
    void searches() throws Exception {
        long filled = System.nanoTime();
        for (int from = 0; from < LINES; from += BATCH) {
            bulk.insert(
                    FeedbackDocument.class,
                    IntStream.range(from, Math.min(LINES, from + BATCH))
                            .mapToObj(this::line)
                            .toList());
        }
        System.out.printf(
                "filled in %d s%n", Duration.ofNanos(System.nanoTime() - filled).toSeconds());
        var late = FIRST.plusSeconds(60L * (LINES - 1_000));
        var early = FIRST.plusSeconds(60_000);
        measured("everything", query(null, null, null, null));
        measured("words many hold", query("giấy phép", null, null, null));
        measured("the same, no diacritics", query("giay phep", null, null, null));
        measured("words of every hundredth", query("tố cáo", null, null, null));
        measured("words of the oldest alone", query("đình chỉ thi công", null, null, null));
        measured("the same, apart", query("thi công đình chỉ", null, null, null));
        measured("words of none", query("hải quan cửa khẩu", null, null, null));
        measured("channel of many", query(null, Channel.HOTLINE, null, null));
        measured("channel of few", query(null, Channel.ZALO, null, null));
        measured("channel of few, words", query("giấy phép", Channel.ZALO, null, null));
        measured("channel of many, none", query("hải quan cửa khẩu", Channel.HOTLINE, null, null));
        measured("last days", query(null, null, late, null));
        measured("first days", query(null, null, null, early));
        measured("first days, channel, words", query("giay phep", Channel.HOTLINE, FIRST, early));
        long began = System.nanoTime();
        int written =
                export.write(query(null, null, null, null), Format.CSV, key -> key, OutputStream.nullOutputStream());
        System.out.printf("export of %,d: %d ms%n", written, (System.nanoTime() - began) / 1_000_000);
        assertThat(written).isEqualTo(LINES);
    }

    private static RegisterQuery query(
            @Nullable String text, @Nullable Channel channel, @Nullable Instant from, @Nullable Instant to) {
        return new RegisterQuery(text, channel, from, to, null, null, null, false, null, 50);
    }

    private void measured(String what, RegisterQuery query) {
        long[] times = new long[ROUNDS];
        int found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long began = System.nanoTime();
            found = register.search(query).lines().size();
            times[round] = (System.nanoTime() - began) / 1_000_000;
        }
        long first = times[0];
        Arrays.sort(times);
        System.out.printf(
                "%-28s %3d lines  first %5d ms  median %5d ms  worst %5d ms%n",
                what, found, first, times[ROUNDS / 2], times[ROUNDS - 1]);
    }

    private FeedbackDocument line(int number) {
        var words = new StringBuilder(number == 0 ? "Đình chỉ thi công." : "Kính gửi:");
        for (int i = 0; i < 90; i++) {
            words.append(' ').append(SYLLABLES[chance.nextInt(SYLLABLES.length)]);
        }
        if (number % 100 == 0) {
            words.append(" tố cáo");
        }
        var content = words.toString();
        var at = FIRST.plusSeconds(60L * number);
        return new FeedbackDocument(
                UUID.randomUUID().toString(),
                "2026-%06d".formatted(number),
                UUID.randomUUID() + "-" + UUID.randomUUID(),
                number % 1_000 == 0 ? Channel.ZALO : number % 3 == 0 ? Channel.WEBSITE : Channel.HOTLINE,
                SenderType.CITIZEN,
                false,
                false,
                null,
                content,
                Folded.of(content),
                "vi",
                null,
                "KY_LUA",
                null,
                at,
                at,
                "clerk",
                UUID.randomUUID().toString(),
                List.of(),
                false,
                false,
                UUID.randomUUID().toString(),
                null,
                null,
                null,
                List.of());
    }
}
