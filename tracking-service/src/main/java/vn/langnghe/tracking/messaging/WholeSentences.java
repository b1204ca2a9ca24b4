package vn.langnghe.tracking.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.langnghe.platform.pages.Dates;
import vn.langnghe.tracking.deadline.GroundWords;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Fact;
import vn.langnghe.tracking.domain.Step;
import vn.langnghe.tracking.domain.lifecycle.DueDates;
import vn.langnghe.tracking.domain.lifecycle.Remedy;
import vn.langnghe.tracking.unit.Units;

/**
 * The unit's own words between what was done – the new day, the decision with its number, the agency it went to – and
 * where the law lets the sender go who is not content. Only an answer to a first complaint has no such end: the template
 * of its letter adds it.
 */
@Component
class WholeSentences implements Wording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final MessageSource messages;
    private final GroundWords grounds;
    private final Units units;
    private final DueDates dates;

    WholeSentences(MessageSource messages, GroundWords grounds, Units units, DueDates dates) {
        this.messages = messages;
        this.grounds = grounds;
        this.units = units;
        this.dates = dates;
    }

    @Override
    public String of(Case matter, Step step) {
        var language = Locale.forLanguageTag(matter.item().language());
        return Stream.of(done(step, language), step.words(), remedy(matter, step, language))
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    private @Nullable String done(Step step, Locale language) {
        return switch (step.fact()) {
            case Fact.Extended on -> on.dueAt() == null ? null : extended(on, day(on.dueAt()), language);
            case Fact.Suspended on ->
                decided(language, "suspended", on.decision(), on.decidedOn(), on.reasonCode(), step);
            case Fact.Resumed on ->
                decided(language, "resumed", on.decision(), on.decidedOn(), on.reasonCode(), step)
                        + (on.dueAt() == null ? "" : " " + say(language, "due", day(on.dueAt())));
            case Fact.Terminated on ->
                decided(language, "terminated", on.decision(), on.decidedOn(), on.reasonCode(), step);
            case Fact.Forwarded on -> forwarded(on.to(), step, language);
            case Fact.Declined on -> refused(on.reasonCode(), step, language);
            case Fact _ -> null;
        };
    }

    private String extended(Fact.Extended on, String until, Locale language) {
        return on.decision() == null || on.decidedOn() == null
                ? say(language, "extended", until)
                : say(
                        language,
                        "extended.by",
                        until,
                        on.decision(),
                        on.decidedOn().format(DAY));
    }

    private String decided(Locale language, String what, String number, LocalDate on, String ground, Step step) {
        return say(language, what, number, on.format(DAY), grounds.of(ground, on, step.at(), language));
    }

    /** Who sorts what comes in says the reason in the words. */
    private @Nullable String refused(@Nullable String ground, Step step, Locale language) {
        return ground == null
                ? null
                : grounds.known(ground, step.at().atZone(Dates.ZONE).toLocalDate(), step.at())
                        .map(known -> say(language, "declined", grounds.of(known, language)))
                        .orElse(null);
    }

    /** Who passed it on by the house's own sentence has named the agency already. */
    private @Nullable String forwarded(String to, Step step, Locale language) {
        var agency = units.name(to, language);
        return String.valueOf(step.words()).contains(agency) ? null : say(language, "forwarded", agency);
    }

    private @Nullable String remedy(Case matter, Step step, Locale language) {
        var remedy = Remedy.of(matter, dates, step.at());
        return switch (step.fact()) {
            case Fact.Declined _, Fact.Terminated _ ->
                remedy.map(each -> say(each, language)).orElse(null);
            case Fact.Resolved _ ->
                remedy.filter(each -> each.way() != Remedy.Way.SECOND_COMPLAINT)
                        .map(each -> say(each, language))
                        .orElse(null);
            case Fact _ -> null;
        };
    }

    private String say(Remedy remedy, Locale language) {
        var where = messages.getMessage("tracking.track.remedy." + remedy.way(), null, language);
        return remedy.by() == null
                ? where
                : where + " "
                        + messages.getMessage("tracking.track.remedy.by", new Object[] {day(remedy.by())}, language);
    }

    private String say(Locale language, String what, Object... with) {
        return messages.getMessage("tracking.told." + what, with, language);
    }

    private static String day(Instant at) {
        return at.atZone(Dates.ZONE).format(DAY);
    }
}
