package vn.langnghe.tracking.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.langnghe.platform.pages.Dates;
import vn.langnghe.tracking.answers.CitedText;
import vn.langnghe.tracking.answers.CitedTexts;
import vn.langnghe.tracking.domain.Addressee;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Findings;
import vn.langnghe.tracking.domain.lifecycle.Action;
import vn.langnghe.tracking.domain.lifecycle.Caller;
import vn.langnghe.tracking.domain.lifecycle.Command;
import vn.langnghe.tracking.domain.lifecycle.Command.Resolve.Promise;
import vn.langnghe.tracking.domain.lifecycle.DueDates;
import vn.langnghe.tracking.domain.lifecycle.Publishing;
import vn.langnghe.tracking.input.FieldReader;
import vn.langnghe.tracking.input.ForeignFields;
import vn.langnghe.tracking.notification.Mentions;
import vn.langnghe.tracking.people.People;
import vn.langnghe.tracking.people.Person;
import vn.langnghe.tracking.unit.Units;
import vn.langnghe.tracking.worklist.CaseNames;

/** Makes a command of what was sent, or says everything that is wrong with it. */
@Component
public class Commands {

    static final int LONG_TEXT = 20_000;
    static final int SHORT_TEXT = 2_000;

    /** What became of the sender's matter, in the unit's word. */
    static final Set<String> OUTCOMES =
            new TreeSet<>(Set.of("ANSWERED", "SOLVED", "PARTLY_SOLVED", "EXPLAINED", "UNFOUNDED", "PROPOSED_HIGHER"));

    private static final String UNCLEAR = "UNCLEAR_CONTENT";
    private static final String NO_CASE = "";
    private static final Caller.Staff NOBODY = new Caller.Staff("", Set.of(), Set.of());

    private final Units units;
    private final People people;
    private final CaseNames names;
    private final CitedTexts texts;
    private final Clock clock;

    Commands(Units units, People people, CaseNames names, CitedTexts texts, Clock clock) {
        this.units = units;
        this.people = people;
        this.names = names;
        this.texts = texts;
        this.clock = clock;
    }

    public Command of(Action action, ActionBody body) {
        var fields = new FieldReader(units::exists);
        ForeignFields.in(body, Taken.by(action), fields);
        return fields.checked(read(action, body, fields));
    }

    /**
     * The same for a case: whoever is called upon in a note must be one who may open it, and of a consent the register
     * does not have is said how it was given.
     */
    Command of(Action action, ActionBody body, Case matter) {
        var command = of(action, body);
        var fields = new FieldReader(units::exists);
        if (command instanceof Command.Note note) {
            Mentions.in(note.words()).stream()
                    .flatMap(user -> people.find(user).stream())
                    .filter(person -> !person.caller().maySee(matter))
                    .forEach(person -> fields.fault("text", "tracking.invalid.mention", person.user()));
        }
        if (command instanceof Command.Publish publish && publish.consent() && !Publishing.agreed(matter)) {
            fields.text("reason", publish.words(), SHORT_TEXT);
        }
        if (command instanceof Command.Extend extend
                && extend.decision() == null
                && DueDates.kind(matter).extendedByDecision()) {
            onPaper(body, fields);
        }
        return fields.checked(command);
    }

    private Command read(Action action, ActionBody body, FieldReader fields) {
        return switch (action) {
            case ACCEPT -> new Command.Accept();
            case APPOINT -> new Command.Appoint(handler(body.handler(), fields));
            case DECLINE ->
                new Command.Decline(
                        fields.code("reasonCode", body.reasonCode(), Command.Decline.NOT_OURS), reason(body, fields));
            case TRANSFER ->
                new Command.Transfer(ownUnit(body, fields), reasonCode(action, body, fields), reason(body, fields));
            case FORWARD ->
                new Command.Forward(agency(body, fields), reasonCode(action, body, fields), reason(body, fields));
            case ESCALATE -> new Command.Escalate(reasonCode(action, body, fields), reason(body, fields), null);
            case ASSESS ->
                new Command.Assess(
                        new Findings(
                                fields.choices("grounds", body.grounds(), Findings.Ground.class),
                                Boolean.TRUE.equals(body.remote()),
                                body.instance() == null ? 1 : fields.number("instance", body.instance(), 1, 2)),
                        reason(body, fields));
            case EXTEND ->
                new Command.Extend(
                        reasonCode(action, body, fields),
                        reason(body, fields),
                        fields.moment("until", body.until()),
                        byDecision(body) ? onPaper(body, fields) : null);
            case REQUEST_INFORMATION ->
                new Command.RequestInformation(
                        fields.code("reasonCode", body.reasonCode(), UNCLEAR), question(body, fields));
            case SUSPEND -> new Command.Suspend(decision(body, fields), reason(body, fields));
            case RESUME -> new Command.Resume(decision(body, fields), reason(body, fields));
            case TERMINATE -> new Command.Terminate(decision(body, fields), reason(body, fields));
            case PROVIDE_INFORMATION -> new Command.ProvideInformation(text(body, fields));
            case REQUEST_COOPERATION ->
                new Command.RequestCooperation(
                        asked(body, fields), question(body, fields), fields.moment("until", body.until()));
            case CONTRIBUTE -> new Command.Contribute(text(body, fields));
            case NOTE -> note(body, fields);
            case ADVISE_PROVINCE -> new Command.AdviseProvince(text(body, fields));
            case RECORD_PROVINCE_ANSWER -> new Command.RecordProvinceAnswer(text(body, fields));
            case RECORD_NOTICE ->
                new Command.RecordNotice(
                        fields.requiredDay("sentOn", body.sentOn()),
                        addressee(body, fields),
                        fields.optionalText("text", body.text(), LONG_TEXT));
            case RESOLVE -> resolve(body, fields);
            case PUBLISH ->
                new Command.Publish(
                        fields.text("question", body.question(), LONG_TEXT),
                        fields.text("answer", body.answer(), LONG_TEXT),
                        Boolean.TRUE.equals(body.consent()),
                        cited(body, fields),
                        fields.optionalText("reason", body.reason(), SHORT_TEXT));
            case UNPUBLISH -> new Command.Unpublish(reason(body, fields));
            case SETTLE_COMMITMENT ->
                new Command.SettleCommitment(
                        fields.number("settles", body.settles(), 1, 999),
                        fields.decided("kept", body.kept()),
                        fields.optionalText("text", body.text(), SHORT_TEXT));
            case ADMIT ->
                new Command.Admit(
                        admitted(body, fields),
                        fields.decided("admitted", body.admitted()),
                        fields.optionalText("reason", body.reason(), SHORT_TEXT));
            case REOPEN -> new Command.Reopen(reasonCode(action, body, fields), reason(body, fields));
            case WITHDRAW -> new Command.Withdraw(reasonCode(action, body, fields), reason(body, fields));
            case MERGE ->
                new Command.Merge(
                        called("into", body.into(), fields), fields.optionalText("reason", body.reason(), SHORT_TEXT));
            case CLOSE -> new Command.Close(reason(body, fields));
            case RATE -> throw new IllegalArgumentException("only the sender rates");
        };
    }

    Command appoint(@Nullable String handler) {
        var fields = new FieldReader(units::exists);
        return fields.checked(new Command.Appoint(handler(handler, fields)));
    }

    /**
     * A case by its id, or as people call it: its reference, with the part where the item has several. One that is not
     * there is told as one that may not be seen.
     */
    private String called(String field, @Nullable String given, FieldReader fields) {
        return CaseNames.isName(given) ? names.one(given).orElse(NO_CASE) : fields.caseId(field, given);
    }

    /** A case that stays open goes to where somebody works on it. */
    private String ownUnit(ActionBody body, FieldReader fields) {
        var to = present("to", fields.unit("to", body.to()), fields);
        if (units.outside(to)) {
            fields.fault("to", "choice", String.join(", ", units.codesInside(today())));
        }
        return to;
    }

    /** Forwarding ends the case here: to a unit of the department it would be answered by nobody. */
    private String agency(ActionBody body, FieldReader fields) {
        var to = present("to", fields.unit("to", body.to()), fields);
        if (units.inside(to)) {
            fields.fault("to", "choice", String.join(", ", units.codesOutside(today())));
        }
        return to;
    }

    private List<String> asked(ActionBody body, FieldReader fields) {
        var asked = fields.units("units", body.units(), body.to());
        asked.stream().filter(Objects::nonNull).forEach(unit -> present("units", unit, fields));
        return asked;
    }

    /** Nobody works in one that has ended: who took over its tasks is named. */
    private String present(String field, String unit, FieldReader fields) {
        units.successorsOf(unit, today()).ifPresent(successors -> {
            if (successors.isEmpty()) {
                fields.fault(field, "tracking.invalid.unit-ended");
            } else {
                fields.fault(field, "tracking.invalid.unit-succeeded", named(successors));
            }
        });
        return unit;
    }

    private String named(List<String> codes) {
        var locale = LocaleContextHolder.getLocale();
        return codes.stream()
                .map(code -> units.name(code, locale) + " (" + code + ")")
                .collect(Collectors.joining(", "));
    }

    private LocalDate today() {
        return clock.instant().atZone(Dates.ZONE).toLocalDate();
    }

    /** Only somebody who is known: a slip of the pen would name nobody, or whoever gets that name one day. */
    private String admitted(ActionBody body, FieldReader fields) {
        var person = fields.person("person", body.person());
        var takenBack = Boolean.FALSE.equals(body.admitted());
        if (!person.isEmpty() && !takenBack && people.find(person).isEmpty()) {
            fields.fault("person", "unknown");
        }
        return person;
    }

    /** Who was named, or who stands in for him today. */
    private Caller.Staff handler(@Nullable String given, FieldReader fields) {
        var named = fields.text("handler", given, SHORT_TEXT);
        var person = people.present(named, today());
        if (person.isEmpty() && !named.isEmpty()) {
            fields.fault("handler", "unknown");
        }
        return person.map(Person::caller).orElse(NOBODY);
    }

    private static Command resolve(ActionBody body, FieldReader fields) {
        var outcome = fields.code("outcome", body.outcome(), "ANSWERED");
        if (!OUTCOMES.contains(outcome)) {
            fields.fault("outcome", "choice", String.join(", ", OUTCOMES));
        }
        var given = body.answer() == null ? body.text() : body.answer();
        return new Command.Resolve(
                fields.text("answer", given, LONG_TEXT), outcome, commitments(body, fields), files(body, fields));
    }

    private static List<Promise> commitments(ActionBody body, FieldReader fields) {
        var ofForm = body.commitments() == null;
        var text = ofForm ? "commitment" : "commitments.text";
        var day = ofForm ? "commitmentDue" : "commitments.dueAt";
        body.promises()
                .forEach(promise -> ForeignFields.in("commitments.", promise, ActionBody.Promise.FIELDS, fields));
        return body.promises().stream()
                .map(promise -> new Promise(
                        fields.text(text, promise.text(), SHORT_TEXT), fields.requiredDay(day, promise.dueAt())))
                .toList();
    }

    /** A text nobody knows is never looked at again when it changes. */
    private List<String> cited(ActionBody body, FieldReader fields) {
        var known = texts.all().stream().map(CitedText::code).toList();
        var codes = fields.codes("basis", body.basis());
        if (!known.containsAll(codes)) {
            fields.fault("basis", "choice", String.join(", ", known));
        }
        return codes;
    }

    /** The sender may fetch what came with an answer, and nothing else. */
    private static Command note(ActionBody body, FieldReader fields) {
        var told = Boolean.TRUE.equals(body.told());
        var files = files(body, fields);
        if (told && !files.isEmpty()) {
            fields.fault("attachments", "tracking.invalid.told-with-files");
        }
        return new Command.Note(text(body, fields), files, told);
    }

    private static Command.Decision decision(ActionBody body, FieldReader fields) {
        fields.requiredCode("reasonCode", body.reasonCode());
        return onPaper(body, fields);
    }

    private static Command.Decision onPaper(ActionBody body, FieldReader fields) {
        return new Command.Decision(
                fields.decisionNumber("decision", body.decision()),
                fields.requiredDay("decidedOn", body.decidedOn()),
                Objects.requireNonNullElse(body.reasonCode(), Reasons.OTHER));
    }

    private static boolean byDecision(ActionBody body) {
        return Stream.of(body.decision(), body.decidedOn()).anyMatch(given -> given != null && !given.isBlank());
    }

    private static Addressee addressee(ActionBody body, FieldReader fields) {
        if (body.to() == null || body.to().isBlank()) {
            return Addressee.SENDER;
        }
        return fields.choices("to", List.of(body.to()), Addressee.class).stream()
                .findFirst()
                .orElse(Addressee.SENDER);
    }

    private static List<String> files(ActionBody body, FieldReader fields) {
        return fields.attachments("attachments", body.attachments());
    }

    private static String reason(ActionBody body, FieldReader fields) {
        return fields.text("reason", body.reason() == null ? body.text() : body.reason(), SHORT_TEXT);
    }

    private static String reasonCode(Action action, ActionBody body, FieldReader fields) {
        var code = fields.code("reasonCode", body.reasonCode(), Reasons.OTHER);
        if (!Reasons.of(action).contains(code)) {
            fields.fault("reasonCode", "choice", String.join(", ", Reasons.of(action)));
        }
        return code;
    }

    private static String question(ActionBody body, FieldReader fields) {
        return fields.text("question", body.question() == null ? body.text() : body.question(), LONG_TEXT);
    }

    private static String text(ActionBody body, FieldReader fields) {
        return fields.text("text", body.text(), LONG_TEXT);
    }
}
