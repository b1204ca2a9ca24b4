package vn.langnghe.tracking.deadline;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.domain.deadline.Conditions;
import vn.langnghe.tracking.domain.deadline.Fault;
import vn.langnghe.tracking.domain.deadline.Kind;
import vn.langnghe.tracking.domain.deadline.Pause;
import vn.langnghe.tracking.domain.deadline.PauseFaults;
import vn.langnghe.tracking.domain.deadline.Question;
import vn.langnghe.tracking.domain.deadline.Stage;
import vn.langnghe.tracking.domain.deadline.WorkingTime;

/** Reads a question as people and programs write it, or says everything that is wrong with it. */
public final class QuestionReader {

    private static final int MOST_EXTENSIONS = 99;
    private static final int MOST_PAUSES = 100;

    /** Other words for the same. */
    private static final Map<String, String> CHANNEL_NAMES = Map.of(
            "RECEPTION", "IN_PERSON",
            "COUNTER", "ONE_STOP");

    private static final Map<String, String> NOTICE_NAMES = Map.of(
            "REFUSED", "NOT_ACCEPTED",
            "REJECTED", "NOT_ACCEPTED",
            "NOTACCEPTED", "NOT_ACCEPTED",
            "DECISION_SENT", "DECISION",
            "AGENCY", "PRESS",
            "RECEPTION_REFUSED", "REFUSAL_TO_RECEIVE",
            "RENEWED", "RENEWED_ORDER");

    private final Reading reading = new Reading();
    private final LocalDateTimeOfDate opening;

    private QuestionReader(LocalDateTimeOfDate opening) {
        this.opening = opening;
    }

    /** The moment a bare date stands for. */
    private interface LocalDateTimeOfDate {
        LocalDateTime of(LocalDate date);
    }

    /** A question as it is written. */
    public record Written(
            @Nullable String kind,
            @Nullable String stage,
            @Nullable String start,
            @Nullable WrittenConditions conditions,
            @Nullable List<WrittenPause> pauses) {}

    /** Conditions as they are written; what is missing is the usual. */
    public record WrittenConditions(
            @Nullable Integer instance,
            @Nullable Boolean complex,
            @Nullable Boolean remote,
            @Nullable Boolean speciallyComplex,
            @Nullable Boolean severalPlaces,
            @Nullable Integer extensions,
            @Nullable Boolean competent,
            @Nullable String channel,
            @Nullable String notice) {}

    /** Days or moments between which the clock stood. */
    public record WrittenPause(
            @Nullable String from, @Nullable String to) {}

    /** What was read: a question only when there is no fault. */
    public record Result(Optional<Question> question, List<Fault> faults) {}

    public static Result read(Written written, InForce inForce) {
        var opens = inForce.deadlines().calendar().hours().opening();
        return new QuestionReader(date -> date.atTime(opens)).question(written);
    }

    private Result question(Written written) {
        var kind = reading.oneOf("kind", written.kind(), Kind.class);
        var stage = reading.oneOf("stage", written.stage(), Stage.class);
        var start = moment("start", written.start());
        var conditions = conditions(written.conditions());
        var pauses = pauses(start, Objects.requireNonNullElse(written.pauses(), List.of()));
        return reading.faults().isEmpty()
                ? new Result(
                        Optional.of(new Question(
                                kind.orElseThrow(), stage.orElseThrow(), start.orElseThrow(), conditions, pauses)),
                        List.of())
                : new Result(Optional.empty(), reading.faults());
    }

    private Conditions conditions(@Nullable WrittenConditions written) {
        if (written == null) {
            return Conditions.USUAL;
        }
        var instance = Objects.requireNonNullElse(written.instance(), 1);
        if (instance != 1 && instance != 2) {
            reading.fault("conditions.instance", "choice", "1, 2");
        }
        var extensions = Objects.requireNonNullElse(written.extensions(), 0);
        if (extensions < 0 || extensions > MOST_EXTENSIONS) {
            reading.fault("conditions.extensions", "range", 0, MOST_EXTENSIONS);
        }
        return new Conditions(
                instance,
                yes(written.complex()),
                yes(written.remote()),
                yes(written.speciallyComplex()),
                yes(written.severalPlaces()),
                extensions,
                written.competent() == null || written.competent(),
                word("conditions.channel", written.channel(), CHANNEL_NAMES, Words.CHANNELS),
                word("conditions.notice", written.notice(), NOTICE_NAMES, Words.NOTICES));
    }

    private List<Pause> pauses(Optional<Instant> start, List<WrittenPause> written) {
        var pauses = new ArrayList<Pause>();
        if (written.size() > MOST_PAUSES) {
            reading.fault("pauses", "range", 0, MOST_PAUSES);
            return pauses;
        }
        var before = reading.faults().size();
        for (var i = 0; i < written.size(); i++) {
            var at = "pauses[" + i + "].";
            var from = moment(at + "from", written.get(i).from()).map(QuestionReader::day);
            var to = blank(written.get(i).to())
                    ? Optional.<LocalDate>empty()
                    : moment(at + "to", written.get(i).to()).map(QuestionReader::day);
            from.ifPresent(day -> pauses.add(new Pause(day, to.orElse(null))));
        }
        if (start.isPresent() && reading.faults().size() == before) {
            PauseFaults.of(day(start.get()), pauses).forEach(reading.faults()::add);
        }
        return pauses;
    }

    /** A date, a local date and time, or a moment with its zone; without a zone it is Vietnamese time. */
    private Optional<Instant> moment(String field, @Nullable String text) {
        return reading.text(field, text).flatMap(written -> {
            try {
                return Optional.of(parse(written));
            } catch (DateTimeException notAMoment) {
                reading.fault(field, "not-a-moment", written);
                return Optional.empty();
            }
        });
    }

    private Instant parse(String text) {
        Instant moment;
        if (text.indexOf('T') < 0) {
            moment = opening.of(LocalDate.parse(text))
                    .atZone(WorkingTime.VIETNAM)
                    .toInstant();
        } else if (text.endsWith("Z") || text.lastIndexOf('+') > 0 || text.lastIndexOf('-') > text.indexOf('T')) {
            moment = OffsetDateTime.parse(text).toInstant();
        } else {
            moment = LocalDateTime.parse(text).atZone(WorkingTime.VIETNAM).toInstant();
        }
        var year = day(moment).getYear();
        if (year < CalendarReader.FIRST || year > CalendarReader.LAST) {
            throw new DateTimeException("year " + year);
        }
        return moment;
    }

    private @Nullable String word(
            String field, @Nullable String written, Map<String, String> names, List<String> known) {
        if (blank(written)) {
            return null;
        }
        var spelt = Reading.canonical(Objects.requireNonNull(written));
        return reading.oneOf(field, names.getOrDefault(spelt, spelt), known).orElse(null);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, WorkingTime.VIETNAM);
    }

    private static boolean yes(@Nullable Boolean flag) {
        return flag != null && flag;
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
