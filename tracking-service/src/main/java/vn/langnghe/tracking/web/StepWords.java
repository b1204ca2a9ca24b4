package vn.langnghe.tracking.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.langnghe.platform.pages.Dates;
import vn.langnghe.tracking.deadline.GroundWords;
import vn.langnghe.tracking.domain.Fact;
import vn.langnghe.tracking.people.People;
import vn.langnghe.tracking.unit.Units;

/** What a step says beside the words that were written: to whom, why, until when. */
@Component("stepWords")
public class StepWords {

    private final MessageSource messages;
    private final Units units;
    private final People people;
    private final Dates dates;
    private final GroundWords grounds;

    StepWords(MessageSource messages, Units units, People people, Dates dates, GroundWords grounds) {
        this.messages = messages;
        this.units = units;
        this.people = people;
        this.dates = dates;
        this.grounds = grounds;
    }

    /** Blank where the name of the step says it all. */
    public String of(Fact fact, Instant at, Locale locale) {
        return parts(fact, at, locale).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }

    private Stream<@Nullable String> parts(Fact fact, Instant at, Locale locale) {
        return switch (fact) {
            case Fact.Accepted accepted -> Stream.of(due(accepted.dueAt(), locale));
            case Fact.Assigned assigned -> Stream.of(due(assigned.dueAt(), locale));
            case Fact.Appointed appointed -> Stream.of(people.name(appointed.handler()));
            case Fact.Declined declined -> Stream.of(refusal(declined.reasonCode(), at, locale));
            case Fact.Transferred moved ->
                Stream.of(
                        (moved.from() == null ? "" : units.name(moved.from(), locale) + " → ")
                                + units.name(moved.to(), locale),
                        reason(moved.reasonCode(), locale),
                        due(moved.dueAt(), locale));
            case Fact.CooperationRequested asked ->
                Stream.of(units.name(asked.from(), locale), due(asked.dueAt(), locale));
            case Fact.Contributed given -> Stream.of(units.name(given.by(), locale));
            case Fact.Forwarded gone -> Stream.of(units.name(gone.to(), locale), reason(gone.reasonCode(), locale));
            case Fact.Extended longer ->
                Stream.of(
                        longer.decision() == null || longer.decidedOn() == null
                                ? null
                                : decision(longer.decision(), longer.decidedOn(), locale),
                        reason(longer.reasonCode(), locale),
                        due(longer.dueAt(), locale));
            case Fact.DueChanged moved -> Stream.of(reason(moved.reasonCode(), locale), due(moved.dueAt(), locale));
            case Fact.Escalated up -> Stream.of(rung(up.to(), locale), reason(up.reasonCode(), locale));
            case Fact.Overdue late -> Stream.of(due(late.dueAt(), locale));
            case Fact.InformationProvided given -> Stream.of(due(given.dueAt(), locale));
            case Fact.Reopened again -> Stream.of(reason(again.reasonCode(), locale), due(again.dueAt(), locale));
            case Fact.WithdrawalReceived back -> Stream.of(reason(back.reasonCode(), locale));
            case Fact.Withdrawn gone -> Stream.of(reason(gone.reasonCode(), locale));
            case Fact.Resolved answered -> Stream.of(text("tracking.outcome." + answered.outcome(), locale));
            case Fact.CommitmentMade promise -> Stream.of(until(promise.dueOn(), locale));
            case Fact.NoticeSent letter ->
                Stream.of(
                        letter.to() == null ? null : text("tracking.notice.to." + letter.to(), locale),
                        text("tracking.said.sent", locale, dates.day(letter.sentOn())));
            case Fact.Closed closed -> Stream.of(text("tracking.said.closed." + closed.by(), locale));
            case Fact.Rated rated ->
                Stream.of(
                        text("tracking.said.stars", locale, rated.stars()),
                        count("tracking.said.contacts", rated.contacts(), locale),
                        count("tracking.said.visits", rated.visits(), locale),
                        count("tracking.said.agencies", rated.agencies(), locale));
            case Fact.InformationRequested asked ->
                Stream.of(ground(asked.reasonCode(), LocalDate.ofInstant(at, Dates.ZONE), at, locale));
            case Fact.Suspended stopped ->
                Stream.of(
                        decision(stopped.decision(), stopped.decidedOn(), locale),
                        ground(stopped.reasonCode(), stopped.decidedOn(), at, locale));
            case Fact.Resumed going ->
                Stream.of(
                        decision(going.decision(), going.decidedOn(), locale),
                        ground(going.reasonCode(), going.decidedOn(), at, locale),
                        due(going.dueAt(), locale));
            case Fact.Terminated ended ->
                Stream.of(
                        decision(ended.decision(), ended.decidedOn(), locale),
                        ground(ended.reasonCode(), ended.decidedOn(), at, locale));
            case Fact.Opened _,
                    Fact.Noted _,
                    Fact.ProvinceAdvised _,
                    Fact.ProvinceAnswered _,
                    Fact.CommitmentKept _,
                    Fact.CommitmentMissed _,
                    Fact.Published _,
                    Fact.Unpublished _,
                    Fact.Merged _,
                    Fact.Joined _,
                    Fact.Admitted _,
                    Fact.Erased _ -> Stream.of();
        };
    }

    private @Nullable String reason(@Nullable String code, Locale locale) {
        return code == null ? null : text("tracking.reason." + code, locale);
    }

    /** On a ground of the law, or for a reason of those who sort what comes in. */
    public @Nullable String refusal(@Nullable String code, Instant at, Locale locale) {
        return code == null
                ? null
                : grounds.known(code, LocalDate.ofInstant(at, Dates.ZONE), at)
                        .map(ground -> grounds.of(ground, locale))
                        .orElseGet(() -> reason(code, locale));
    }

    private @Nullable String ground(@Nullable String code, LocalDate day, Instant at, Locale locale) {
        return code == null ? null : grounds.of(code, day, at, locale);
    }

    private String decision(String number, LocalDate on, Locale locale) {
        return text("tracking.said.decision", locale, number, dates.day(on));
    }

    private @Nullable String rung(@Nullable String to, Locale locale) {
        return to == null ? null : text("tracking.said.rung." + to, locale);
    }

    private @Nullable String due(@Nullable Instant at, Locale locale) {
        return at == null ? null : text("tracking.said.due", locale, dates.day(at));
    }

    private String until(LocalDate day, Locale locale) {
        return text("tracking.said.due", locale, dates.day(day));
    }

    private @Nullable String count(String key, @Nullable Integer number, Locale locale) {
        return number == null ? null : text(key, locale, number);
    }

    /** A code of another program's making is shown as it is. */
    private String text(String key, Locale locale, Object... values) {
        return String.valueOf(messages.getMessage(key, values, key.substring(key.lastIndexOf('.') + 1), locale));
    }
}
