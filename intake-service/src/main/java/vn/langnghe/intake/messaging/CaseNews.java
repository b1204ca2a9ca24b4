package vn.langnghe.intake.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.attachment.UnitFiles;
import vn.langnghe.intake.progress.Progress;
import vn.langnghe.intake.progress.ProgressBook;
import vn.langnghe.intake.reply.Followers;
import vn.langnghe.intake.reply.News;
import vn.langnghe.intake.reply.Occasion;
import vn.langnghe.intake.reply.Teller;
import vn.langnghe.platform.events.Received;

/** Reads out of events what senders are told. */
@Component
class CaseNews {

    private static final String MERGED = "vn.langnghe.case.merged.v1";
    private static final String REOPENED = "vn.langnghe.case.reopened.v1";
    private static final String MERGE_UNDONE = "MERGE_UNDONE";

    private final ProgressBook book;
    private final Followers followers;
    private final Teller teller;
    private final UnitFiles files;

    CaseNews(ProgressBook book, Followers followers, Teller teller, UnitFiles files) {
        this.book = book;
        this.followers = followers;
        this.teller = teller;
        this.files = files;
    }

    void tell(List<Received<CaseStep>> steps) {
        steps.forEach(this::follow);
        var cases = book.of(
                steps.stream().map(step -> step.event().caseId()).distinct().toList());
        teller.tell(steps.stream()
                .map(step -> news(step, isOwed(cases.get(step.event().caseId()))))
                .flatMap(Optional::stream)
                .toList());
    }

    private void follow(Received<CaseStep> received) {
        var step = received.event();
        if (received.type().equals(MERGED) && step.into() != null) {
            followers.join(step.caseId(), step.feedbackId(), step.into());
        } else if (received.type().equals(REOPENED) && MERGE_UNDONE.equals(step.reasonCode())) {
            followers.part(step.caseId(), step.feedbackId());
        }
    }

    void pass(List<Received<MessageSent>> messages) {
        messages.stream()
                .map(Received::event)
                .filter(message -> !message.files().isEmpty())
                .forEach(message -> files.send(message.files(), message.speakingItem(), message.feedbackId()));
        var cases = book.of(messages.stream()
                .map(message -> message.event().caseId())
                .distinct()
                .toList());
        teller.tell(messages.stream()
                .map(Received::event)
                .map(message -> message.news(unit(cases.get(message.caseId()))))
                .flatMap(Optional::stream)
                .toList());
    }

    private static @Nullable String unit(@Nullable Progress progress) {
        return progress == null ? null : progress.unit();
    }

    /** Who complains must be told what is decided about it (Luật Khiếu nại Đ27); who denounces is told on paper, by the unit. */
    private static boolean isOwed(@Nullable Progress progress) {
        return progress != null && "COMPLAINT".equals(progress.kind());
    }

    private static Optional<News> news(Received<CaseStep> received, boolean owed) {
        var step = received.event();
        return occasion(received.type(), step)
                .map(occasion -> new News(
                        step.caseId() + "/" + step.number(),
                        occasion,
                        step.caseId(),
                        step.feedbackId(),
                        step.unit(),
                        step.dueAt(),
                        null,
                        moment(received),
                        owed));
    }

    private static Instant moment(Received<CaseStep> received) {
        var occurredAt = received.event().occurredAt();
        return occurredAt == null ? received.time() : occurredAt;
    }

    /** A joining refused leaves the case where it was, at triage: routing must hear of it, and nothing happened to the sender. */
    private static boolean isOfNobody(CaseStep step) {
        return MERGE_UNDONE.equals(step.reasonCode()) && step.status().equals("IN_TRIAGE");
    }

    /** An item is received once, in however many parts; that it was is told once it is known whether it is secret. */
    private static Optional<Occasion> occasion(String type, CaseStep step) {
        return switch (type) {
            case "vn.langnghe.case.opened.v1" ->
                step.caseId().equals(step.feedbackId() + "-1") ? Optional.of(Occasion.RECEIVED) : Optional.empty();
            case "vn.langnghe.case.accepted.v1" -> Optional.of(Occasion.ACCEPTED);
            case "vn.langnghe.case.closed.v1" -> Optional.of(Occasion.CLOSED);
            case REOPENED -> isOfNobody(step) ? Optional.empty() : Optional.of(Occasion.REOPENED);
            case MERGED -> Optional.of(Occasion.MERGED);
            default -> Optional.empty();
        };
    }
}
