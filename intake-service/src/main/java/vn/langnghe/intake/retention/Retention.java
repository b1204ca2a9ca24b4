package vn.langnghe.intake.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.domain.Reference;
import vn.langnghe.intake.progress.Progress;
import vn.langnghe.intake.progress.ProgressBook;

/** Says whether an item's sender may be forgotten: only when all is over, nobody holds it, and for a rule also when its time is up. */
@Component
class Retention {

    private final RetentionBook retention;
    private final ProgressBook book;

    Retention(RetentionBook retention, ProgressBook book) {
        this.retention = retention;
        this.book = book;
    }

    /** Why an item has to stay as it is. */
    enum Obstacle {
        OPEN,
        HELD,
        /** Its time is not up: the file is to be kept as it is by then. */
        TERM
    }

    Optional<Obstacle> obstacle(String feedbackId) {
        if (retention.hold(feedbackId).isPresent()) {
            return Optional.of(Obstacle.HELD);
        }
        var cases = book.ofItem(feedbackId);
        return cases.isEmpty() || !allOver(cases) ? Optional.of(Obstacle.OPEN) : Optional.empty();
    }

    /**
     * The same for a sender's own wish. Before its time is up nobody takes out of a file who denounced, nor anybody's
     * words: one person could make the whole matter unreadable the day after it is closed.
     */
    Optional<Obstacle> obstacleToWish(String feedbackId, boolean wordsToo, LocalDate today) {
        return obstacle(feedbackId)
                .or(() -> isKeptAsItIs(feedbackId, wordsToo, today) ? Optional.of(Obstacle.TERM) : Optional.empty());
    }

    private boolean isKeptAsItIs(String feedbackId, boolean wordsToo, LocalDate today) {
        boolean concerned = wordsToo || Category.of(book.ofItem(feedbackId)) == Category.DENUNCIATION;
        return concerned
                && timeUp(List.of(feedbackId), retention.rules(), today).isEmpty();
    }

    /** The items whose time is up, each with its rule; whether there is an {@link #obstacle} has still to be asked. */
    Map<String, RetentionRule> timeUp(Collection<String> feedbackIds, RetentionRules rules, LocalDate today) {
        var up = new HashMap<String, RetentionRule>();
        book.ofItems(feedbackIds).stream()
                .collect(Collectors.groupingBy(Progress::feedbackId))
                .forEach((item, cases) -> rules.inForce(Category.of(cases), today)
                        .filter(rule -> isUp(cases, rule, today))
                        .ifPresent(rule -> up.put(item, rule)));
        return up;
    }

    private static boolean isUp(Collection<Progress> cases, RetentionRule rule, LocalDate today) {
        return cases.stream().allMatch(Progress::hasEnded)
                && ended(cases)
                        .filter(day -> !day.plusMonths(rule.months()).isAfter(today))
                        .isPresent();
    }

    /** A merged case lives on in the one it was joined to. */
    private boolean allOver(Collection<Progress> cases) {
        var joined = cases.stream().map(Progress::into).filter(Objects::nonNull).toList();
        var others = joined.isEmpty()
                ? List.<Progress>of()
                : List.copyOf(book.of(joined).values());
        return cases.stream().allMatch(Progress::hasEnded)
                && others.size() == joined.stream().distinct().count()
                && others.stream().allMatch(Progress::hasEnded);
    }

    /** Unknown for cases of a time when nobody noted it: those wait for a person. */
    private static Optional<LocalDate> ended(Collection<Progress> cases) {
        return cases.stream().allMatch(one -> one.changedAt() != null)
                ? cases.stream()
                        .map(Progress::changedAt)
                        .filter(Objects::nonNull)
                        .max(Instant::compareTo)
                        .map(moment -> LocalDate.ofInstant(moment, Reference.ZONE))
                : Optional.empty();
    }
}
