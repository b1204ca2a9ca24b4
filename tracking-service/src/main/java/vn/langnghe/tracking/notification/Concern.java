package vn.langnghe.tracking.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.langnghe.platform.pages.Dates;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Fact;
import vn.langnghe.tracking.domain.Status;
import vn.langnghe.tracking.domain.Step;
import vn.langnghe.tracking.domain.lifecycle.ClockHand;
import vn.langnghe.tracking.domain.lifecycle.DueDates;
import vn.langnghe.tracking.notification.Notice.Addressed;
import vn.langnghe.tracking.notification.Notice.Kind;
import vn.langnghe.tracking.people.People;
import vn.langnghe.tracking.people.Person;
import vn.langnghe.tracking.unit.Units;

/** Who should know of a step. What is restricted stays between the inspectors and those named for it. */
@Component
class Concern {

    private final People people;
    private final Units units;
    private final Clock clock;

    Concern(People people, Units units, Clock clock) {
        this.people = people;
        this.units = units;
        this.clock = clock;
    }

    /** One kind of news for some inboxes. */
    private record News(Kind kind, Stream<Audience> to) {}

    List<Addressed> of(Case matter, Step step) {
        var id = matter.id() + "/" + step.number();
        return news(matter, step).stream()
                .flatMap(news -> news.to().map(to -> {
                    var notice = new Notice(
                            id + "/" + news.kind(),
                            news.kind(),
                            new About.OfCase(matter.id()),
                            step.at(),
                            step.actor().user());
                    return new Addressed(to, notice);
                }))
                .distinct()
                .filter(addressed -> !addressed.to().equals(himself(step)))
                .toList();
    }

    /** What the clock has marked is no step: the due time tells one reminder from the next. */
    List<Addressed> reminders(Case matter) {
        var own = Stream.of(
                        Dues.answer(matter).map(due -> reminder(matter, Kind.REMINDER, due)).stream(),
                        Dues.promises(matter).map(due -> reminder(matter, Kind.COMMITMENT_REMINDER, due)),
                        Dues.notices(matter).stream().map(due -> reminder(matter, wordsOwed(matter), due)))
                .flatMap(Function.identity())
                .flatMap(notice -> handlerOrUnit(matter).map(to -> new Addressed(to, notice)));
        return Stream.concat(own, Dues.contributions(matter).flatMap(asked -> late(matter, asked)))
                .distinct()
                .toList();
    }

    /** By a letter where the law wants one, else on the page of the case. */
    private static Kind wordsOwed(Case matter) {
        return DueDates.kind(matter).toldByLetter() ? Kind.NOTICE_REMINDER : Kind.UPDATE_REMINDER;
    }

    /** The unit that owes it and whoever waits for it. */
    private Stream<Addressed> late(Case matter, Case.Cooperation asked) {
        var what = asked.unit() + "/" + Objects.requireNonNull(asked.dueAt()).toEpochMilli();
        var notice = marked(matter, Kind.CONTRIBUTION_LATE, what);
        return Stream.concat(unit(matter, asked.unit()), handlerOrUnit(matter)).map(to -> new Addressed(to, notice));
    }

    private Notice reminder(Case matter, Kind kind, Instant due) {
        return marked(matter, kind, String.valueOf(due.toEpochMilli()));
    }

    private Notice marked(Case matter, Kind kind, String what) {
        return new Notice(
                matter.id() + "/" + kind + "/" + what, kind, new About.OfCase(matter.id()), clock.instant(), null);
    }

    private Optional<News> news(Case matter, Step step) {
        return switch (step.fact()) {
            case Fact.Opened _, Fact.Assigned _, Fact.Transferred _ ->
                told(arrival(step.unit()), unit(matter, step.unit()));
            case Fact.Declined _ when step.status() == Status.IN_TRIAGE -> told(Kind.TO_TRIAGE, unit(matter, null));
            case Fact.Appointed appointed -> told(Kind.APPOINTED, person(matter, appointed.handler()));
            case Fact.Noted _ when step.actor().user() == null -> told(Kind.SENDER_ANSWERED, handlerOrUnit(matter));
            case Fact.Noted _ ->
                told(Kind.MENTIONED, Mentions.in(step.words()).stream().flatMap(user -> person(matter, user)));
            case Fact.InformationProvided _ -> told(Kind.SENDER_ANSWERED, handlerOrUnit(matter));
            case Fact.WithdrawalReceived _ -> told(Kind.WITHDRAWAL_RECEIVED, handlerOrUnit(matter));
            case Fact.Withdrawn _ -> told(Kind.WITHDRAWN, handlerOrUnit(matter));
            case Fact.Suspended _ -> told(Kind.SUSPENDED, handlerOrUnit(matter));
            case Fact.Resumed _ -> told(Kind.RESUMED, handlerOrUnit(matter));
            case Fact.Terminated _ -> told(Kind.TERMINATED, handlerOrUnit(matter));
            case Fact.Extended _ -> told(Kind.EXTENDED, handlerOrUnit(matter));
            case Fact.Joined _ -> told(Kind.JOINED, handlerOrUnit(matter));
            case Fact.CooperationRequested asked -> told(Kind.COOPERATION_ASKED, unit(matter, asked.from()));
            case Fact.Contributed _ -> told(Kind.CONTRIBUTED, handlerOrUnit(matter));
            case Fact.ProvinceAnswered _ -> told(Kind.PROVINCE_ANSWERED, handlerOrUnit(matter));
            case Fact.Unpublished _ -> told(Kind.UNPUBLISHED, handlerOrUnit(matter));
            case Fact.Reopened _ -> told(Kind.REOPENED, unit(matter, step.unit()));
            case Fact.Overdue _ -> told(Kind.OVERDUE, handlerOrUnit(matter));
            case Fact.Escalated escalated -> told(Kind.ESCALATED, rung(matter, escalated));
            case Fact.CommitmentMissed _ -> told(Kind.COMMITMENT_MISSED, handlerOrUnit(matter));
            case Fact _ -> Optional.empty();
        };
    }

    private Kind arrival(@Nullable String unit) {
        if (unit == null) {
            return Kind.TO_TRIAGE;
        }
        return units.outside(unit) ? Kind.TO_FORWARD : Kind.ASSIGNED;
    }

    private static Optional<News> told(Kind kind, Stream<Audience> to) {
        return Optional.of(new News(kind, to));
    }

    /**
     * The first rung is whoever leads the unit, or who stands in for him, and the unit where nobody is known to; what goes
     * higher, or was sent there by the unit, is for leaders.
     */
    private Stream<Audience> rung(Case matter, Fact.Escalated escalated) {
        if (ClockHand.UNIT_HEAD.equals(escalated.to())) {
            var heads = people.headsOf(matter.unit()).stream()
                    .flatMap(head -> person(matter, head.user()))
                    .distinct()
                    .toList();
            return heads.isEmpty() || matter.restricted() ? unit(matter, matter.unit()) : heads.stream();
        }
        return Stream.of(matter.restricted() ? whoHears(matter) : Audience.LEADERS);
    }

    /** What no unit has, or one outside that must have it forwarded, is with those who decide where it goes. */
    private Stream<Audience> unit(Case matter, @Nullable String unit) {
        if (matter.restricted()) {
            return Stream.of(whoHears(matter));
        }
        return Stream.of(unit == null || units.outside(unit) ? Audience.TRIAGE : Audience.unit(unit));
    }

    private static Audience whoHears(Case matter) {
        return matter.forLeaders() ? Audience.LEADERS : Audience.INSPECTORS;
    }

    private Stream<Audience> handlerOrUnit(Case matter) {
        var handler = matter.state().handler();
        var known =
                handler == null ? List.<Audience>of() : person(matter, handler).toList();
        return known.isEmpty() ? unit(matter, matter.unit()) : known.stream();
    }

    /** Whoever stands in for him today; nobody who may not see the case. */
    private Stream<Audience> person(Case matter, String user) {
        var today = clock.instant().atZone(Dates.ZONE).toLocalDate();
        return people
                .present(user, today)
                .filter(person -> person.caller().maySee(matter))
                .map(Person::user)
                .map(Audience::person)
                .stream();
    }

    private static @Nullable Audience himself(Step step) {
        return step.actor().user() == null ? null : Audience.person(step.actor().user());
    }
}
