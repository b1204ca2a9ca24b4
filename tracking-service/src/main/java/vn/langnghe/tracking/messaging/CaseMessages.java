package vn.langnghe.tracking.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.langnghe.platform.outbox.EventJson;
import vn.langnghe.platform.outbox.PendingEvent;
import vn.langnghe.tracking.domain.Actor;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Circle.Joined;
import vn.langnghe.tracking.domain.Fact;
import vn.langnghe.tracking.domain.Status;
import vn.langnghe.tracking.domain.Step;
import vn.langnghe.tracking.domain.lifecycle.DueDates;
import vn.langnghe.tracking.domain.lifecycle.Remedy;
import vn.langnghe.tracking.domain.lifecycle.Senders;

/**
 * What senders are told in the unit's own words: questions, answers and notices, once for each item the case speaks for.
 * Their ids derive from step and item, so that whatever is said twice is the same message.
 */
@Component
public class CaseMessages {

    private static final String TOPIC = "case.messages.v1";
    private static final String TYPE = "vn.langnghe.case.message-sent.v1";

    private final EventJson events;
    private final DueDates dates;
    private final Wording wording;

    public CaseMessages(EventJson events, DueDates dates, Wording wording) {
        this.events = events;
        this.dates = dates;
        this.wording = wording;
    }

    enum Kind {
        /** Not for everybody: what is asked may be about what only one has said. */
        QUESTION,
        ANSWER,
        NOTICE
    }

    private record Message(
            String messageId,
            String caseId,
            String feedbackId,
            Kind kind,
            String text,
            @Nullable Instant dueAt,
            Instant sentAt,
            List<String> attachments,
            Remedy.@Nullable Way remedy) {}

    /** What the steps after {@code before} say, and the answer for those who joined since. */
    public List<PendingEvent> between(@Nullable Case before, Case after) {
        var known = before == null ? 0 : before.number();
        var news = after.steps().stream().filter(step -> step.number() > known).toList();
        var latecomers = news.stream()
                .flatMap(step -> step.fact() instanceof Fact.Joined joined ? Stream.of(joined.from()) : Stream.empty())
                .toList();
        return Stream.concat(news.stream().flatMap(step -> toEverybody(after, step)), answerFor(latecomers, after))
                .map(this::event)
                .toList();
    }

    private Stream<Message> toEverybody(Case matter, Step step) {
        return kind(step).stream().flatMap(kind -> {
            var whom = kind == Kind.QUESTION ? new Senders(matter).askedItems().stream() : everybody(matter);
            return whom.map(item -> message(matter, step, kind, item));
        });
    }

    private static Stream<String> everybody(Case matter) {
        var own = Stream.of(matter.feedbackId());
        var joined = matter.circle().joined().stream().map(Joined::feedbackId);
        return matter.restricted() ? own : Stream.concat(own, joined).distinct();
    }

    /** Who was merged into a case that is answered hears the answer at once. */
    private Stream<Message> answerFor(List<String> latecomers, Case matter) {
        if (matter.restricted() || (matter.status() != Status.RESOLVED && matter.status() != Status.CLOSED)) {
            return Stream.empty();
        }
        var answered = matter.steps().reversed().stream()
                .filter(step -> step.fact() instanceof Fact.Resolved)
                .findFirst();
        return answered.stream()
                .flatMap(step -> matter.circle().joined().stream()
                        .filter(joined -> latecomers.contains(joined.caseId()))
                        .map(joined -> message(matter, step, Kind.ANSWER, joined.feedbackId())));
    }

    private static Optional<Kind> kind(Step step) {
        if (step.words() == null || step.words().isBlank() || step.audience() == Step.Audience.STAFF) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                switch (step.fact()) {
                    case Fact.Withdrawn _, Fact.WithdrawalReceived _ ->
                        step.actor().type() == Actor.Type.SENDER ? null : Kind.NOTICE;
                    case Fact.Noted _ -> step.actor().type() == Actor.Type.SENDER ? null : Kind.NOTICE;
                    case Fact.InformationRequested _ -> Kind.QUESTION;
                    case Fact.Resolved answer -> answer.interim() ? Kind.NOTICE : Kind.ANSWER;
                    case Fact.Extended _,
                            Fact.Suspended _,
                            Fact.Resumed _,
                            Fact.Terminated _,
                            Fact.Forwarded _,
                            Fact.Declined _,
                            Fact.CommitmentKept _,
                            Fact.CommitmentMissed _ -> Kind.NOTICE;
                    case Fact _ -> null;
                });
    }

    private Message message(Case matter, Step step, Kind kind, String feedbackId) {
        var id = matter.id() + "/" + step.number() + "/" + feedbackId;
        var remedy = kind == Kind.ANSWER ? Remedy.of(matter, dates, step.at()) : Optional.<Remedy>empty();
        return new Message(
                id,
                matter.id(),
                feedbackId,
                kind,
                wording.of(matter, step),
                remedy.map(Remedy::by).orElse(newTerm(step.fact())),
                step.at(),
                step.broughtFiles(),
                remedy.map(Remedy::way).orElse(null));
    }

    private static @Nullable Instant newTerm(Fact fact) {
        return switch (fact) {
            case Fact.Extended extended -> extended.dueAt();
            case Fact.Resumed resumed -> resumed.dueAt();
            case Fact _ -> null;
        };
    }

    private PendingEvent event(Message message) {
        return events.event(message.messageId(), TOPIC, message.caseId(), TYPE, message.sentAt(), message);
    }
}
