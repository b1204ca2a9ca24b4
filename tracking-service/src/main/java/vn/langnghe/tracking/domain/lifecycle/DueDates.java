package vn.langnghe.tracking.domain.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Clocks;
import vn.langnghe.tracking.domain.deadline.Conditions;
import vn.langnghe.tracking.domain.deadline.Deadlines;
import vn.langnghe.tracking.domain.deadline.Due;
import vn.langnghe.tracking.domain.deadline.Kind;
import vn.langnghe.tracking.domain.deadline.Pause;
import vn.langnghe.tracking.domain.deadline.Question;
import vn.langnghe.tracking.domain.deadline.Stage;

/** The dates of one case, asked of the law's clock. */
public record DueDates(Deadlines deadlines) {

    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** By when somebody must be responsible. */
    public @Nullable Instant triage(Case matter) {
        return ask(Question.of(kind(matter), Stage.TRIAGE, matter.item().receivedAt()));
    }

    /** By when the unit must accept, from the moment it became responsible. */
    public @Nullable Instant acceptance(Case matter, Instant assignedAt) {
        return ask(Question.of(kind(matter), Stage.ACCEPTANCE, assignedAt));
    }

    /** By when the sender must have the answer. */
    public @Nullable Instant answer(Case matter) {
        return ask(answerQuestion(matter));
    }

    /** The question behind {@link #answer}: what the case page explains. */
    public Question answerQuestion(Case matter) {
        var clocks = matter.clocks();
        var conditions = Conditions.USUAL.via(matter.item().channel()).extended(clocks.extensions());
        return Question.of(kind(matter), Stage.RESOLUTION, clocks.startedAt())
                .under(conditions)
                .paused(pauses(clocks));
    }

    /** One more term, from the day that runs out. */
    public @Nullable Instant extension(Case matter) {
        var due = matter.dueAt();
        if (due == null) {
            return null;
        }
        var conditions = Conditions.USUAL
                .complexity(true, matter.clocks().extensions() > 0)
                .via(matter.item().channel())
                .extended(matter.clocks().extensions() + 1);
        return ask(Question.of(kind(matter), Stage.EXTENSION, due).under(conditions));
    }

    public static Kind kind(Case matter) {
        var kind = matter.assignment().kind();
        return kind == null ? Kind.REFLECTION : Kind.valueOf(kind);
    }

    private @Nullable Instant ask(Question question) {
        return deadlines.due(question).map(Due::at).orElse(null);
    }

    private static List<Pause> pauses(Clocks clocks) {
        return clocks.pauses().stream()
                .map(pause -> new Pause(day(pause.from()), pause.to() == null ? null : day(pause.to())))
                .toList();
    }

    private static LocalDate day(Instant at) {
        return at.atZone(HERE).toLocalDate();
    }
}
