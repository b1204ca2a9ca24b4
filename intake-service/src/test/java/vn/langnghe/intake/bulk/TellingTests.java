package vn.langnghe.intake.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.langnghe.intake.domain.Attachments;
import vn.langnghe.intake.domain.Author;
import vn.langnghe.intake.domain.Channel;
import vn.langnghe.intake.domain.Examiner;
import vn.langnghe.intake.domain.Feedback;
import vn.langnghe.intake.domain.FeedbackId;
import vn.langnghe.intake.domain.FeedbackRegister;
import vn.langnghe.intake.domain.FileLimits;
import vn.langnghe.intake.domain.Registrar;
import vn.langnghe.intake.domain.Submission;
import vn.langnghe.intake.domain.Submitters;
import vn.langnghe.intake.domain.Telling;
import vn.langnghe.intake.limit.Limits;
import vn.langnghe.intake.limit.RightOfWay;

class TellingTests {

    private final Map<Telling, Integer> told = new EnumMap<>(Telling.class);

    @Test
    void aSmallFileIsToldOfAtOnceAndWhatALargeOneHasMoreAtLeisure() throws Exception {
        run(250);
        assertThat(told).containsExactly(Map.entry(Telling.AT_ONCE, 250));
        run(550);
        assertThat(told).containsOnly(Map.entry(Telling.AT_ONCE, 500), Map.entry(Telling.AT_LEISURE, 300));
    }

    private void run(int rows) throws Exception {
        var attachments = mock(Attachments.class);
        when(attachments.find(any(), any())).thenReturn(List.of());
        var registrar = new Registrar(
                register(), mock(Submitters.class), attachments, label -> new byte[32], Clock.systemUTC());
        var examiner = new Examiner(Clock.systemUTC(), new FileLimits(new FileLimits.Limit(0, 0), Map.of()), false);
        var importer = new Importer(examiner, registrar, Limits.none(), new RightOfWay());
        var results = new ArrayList<RowResult>();
        importer.run(
                each -> LongStream.rangeClosed(1, rows)
                        .mapToObj(TellingTests::row)
                        .forEach(each),
                new Author("clerk", Author.Standing.CLERK, null).bringing(Channel.HOTLINE),
                results::add);
        assertThat(results).hasSize(rows).allMatch(result -> result.status() == RowResult.Status.REGISTERED);
    }

    private static Row row(long number) {
        return new Row.Readable(
                number,
                new Submission(
                        null,
                        null,
                        null,
                        "Chờ lâu " + number,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    private FeedbackRegister register() {
        return new FeedbackRegister() {
            @Override
            public Entry add(Feedback feedback) {
                throw new AssertionError("rows are written together");
            }

            @Override
            public synchronized List<Entry> addAll(List<Feedback> lines, Telling telling) {
                told.merge(telling, lines.size(), Integer::sum);
                return lines.stream().<Entry>map(_ -> new Entry.Added()).toList();
            }

            @Override
            public Optional<Feedback> find(FeedbackId id) {
                return Optional.empty();
            }
        };
    }
}
