package vn.langnghe.tracking.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.langnghe.tracking.domain.Status;
import vn.langnghe.tracking.domain.deadline.Deadlines;
import vn.langnghe.tracking.domain.deadline.Due;
import vn.langnghe.tracking.domain.deadline.Explanation;
import vn.langnghe.tracking.domain.deadline.Question;

class DueViewTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2026-11-22T19:00:00Z | 2026-11-23T16:59:59Z | 480  | Đến hạn hôm nay, còn 8 giờ làm việc
                    2026-11-23T09:30:00Z | 2026-11-23T16:59:59Z | 30   | Đến hạn hôm nay, còn dưới 1 giờ làm việc
                    2026-11-20T10:30:00Z | 2026-11-22T16:59:59Z | 0    | Còn dưới 1 giờ làm việc
                    2026-11-20T03:00:00Z | 2026-11-22T16:59:59Z | 300  | Còn 5 giờ làm việc
                    2026-11-20T03:00:00Z | 2026-12-01T16:59:59Z | 3180 | Còn 6 ngày làm việc 5 giờ
                    2026-11-21T03:00:00Z | 2026-11-20T16:59:59Z | 0    | Quá hạn dưới 1 giờ làm việc
                    2026-11-27T03:00:00Z | 2026-11-20T16:59:59Z | 2400 | Quá hạn 5 ngày làm việc
                    """)
    void saysWhatIsLeftInWords(Instant now, Instant due, long minutes, String words) throws IOException {
        var view = DueView.of(Status.ACCEPTED, false, due, now, new Passing(minutes));

        assertThat(vietnamese(view)).isEqualTo(words);
    }

    private static String vietnamese(DueView view) throws IOException {
        var texts = new Properties();
        try (Reader file = Files.newBufferedReader(
                Path.of("src/main/resources/messages/tracking_vi.properties"), StandardCharsets.UTF_8)) {
            texts.load(file);
        }
        return new MessageFormat(texts.getProperty(view.message()), Locale.of("vi"))
                .format(new Object[] {view.days(), view.hours()});
    }

    /** An office in which this much working time lies between any two moments. */
    private record Passing(long minutes) implements Deadlines {

        @Override
        public Optional<Due> due(Question question) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Explanation explain(Question question) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long workingMinutes(Instant from, Instant to) {
            return minutes;
        }
    }
}
