package vn.langnghe.tracking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.platform.testing.SignedIn.as;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.Option;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.cloud.stream.binder.test.EnableTestBinder;
import org.springframework.http.MediaType;
import org.springframework.messaging.Message;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.langnghe.tracking.domain.lifecycle.Action;
import vn.langnghe.tracking.web.ActionBody;
import vn.langnghe.tracking.web.Taken;

/** Whatever is sent with an action: an answer that names the fault, never a fault of ours. */
@SpringBootTest(classes = {TrackingApplication.class, TrackingWithStore.class})
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@EnableTestBinder
class ActionInputTests {

    private static final RequestPostProcessor OFFICER = as("officer.vps", List.of("VPS"), "OFFICER");
    private static final String LONG = "x".repeat(20_001);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    @Qualifier("openCases")
    Consumer<Message<List<byte[]>>> openCases;

    static Stream<Arguments> bad() {
        return Stream.of(
                        "{\"text\":\"" + LONG + "\",\"reason\":\"" + LONG + "\",\"question\":\"" + LONG
                                + "\",\"answer\":\"" + LONG + "\"}",
                        "{\"text\":\"a\\u0000b\",\"reason\":\"a\\u0000b\",\"question\":\"a\\u0000b\",\"answer\":\"a\\u0000b\"}",
                        "{\"to\":\"nope; drop\",\"units\":[\"?\"],\"into\":\"../..\",\"until\":\"soon\",\"reasonCode\":\"lower case\"}",
                        "{\"text\":{\"a\":1},\"units\":\"x\",\"settles\":\"one\",\"commitments\":7}",
                        "{\"commitments\":[{\"text\":\"\",\"dueAt\":\"31/2/2026\"}],\"settles\":-1,\"person\":\"<b>\"}",
                        "{\"basis\":[null],\"units\":[null],\"grounds\":[null],\"attachments\":[null],\"commitments\":[null]}",
                        "{\"decision\":\"15\",\"decidedOn\":\"31/2/2026\",\"attachments\":[\"../x\"],\"basis\":[\"<b>\"]}",
                        "[]",
                        "{",
                        "null")
                .flatMap(body -> Stream.of(Action.values())
                        .filter(action -> action != Action.RATE)
                        .map(action -> Arguments.of(action, body)));
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("bad")
    void aFaultIsNamed(Action action, String body) {
        var item = RoutedItems.assigned("VPS").sentTo(openCases);

        var answer = act(item, action.path(), body);

        assertThat(answer.getResponse().getStatus()).as(body).isLessThan(500);
    }

    private static final Map<String, RequestPostProcessor> ROLES = Map.of(
            "officer of another unit", as("officer.nns", List.of("NNS"), "OFFICER"),
            "inspector", as("inspector", List.of("TTS"), "INSPECTOR", "OFFICER"),
            "leader", as("leader", List.of(), "LEADER"),
            "admin", as("admin", List.of(), "ADMIN"),
            "triage", as("triage", List.of("VPS"), "TRIAGE"),
            "clerk", as("clerk", List.of("VPS"), "CLERK"),
            "association", as("association.hhdn", List.of(), "ASSOCIATION"),
            "nobody in particular", as("visitor.without-a-role", List.of()));

    static Stream<String> roles() {
        return ROLES.keySet().stream();
    }

    /** Nothing missing, foreign or too long brings anybody past the table, or us to fall. */
    @ParameterizedTest
    @MethodSource("roles")
    void whoeverSendsIt(String role) {
        var item = RoutedItems.assigned("VPS").sentTo(openCases);
        act(item, "accept", "{}");
        for (var action : Action.values()) {
            for (var body :
                    List.of("{}", "{\"foreign\":[{}]}", "{\"text\":\"" + LONG + "\",\"to\":\"" + LONG + "\"}", "[]")) {
                var answer = act(item, action.path(), body, ROLES.get(role), 1).getResponse();
                assertThat(answer.getStatus())
                        .as(action.path() + body.substring(0, 2))
                        .isBetween(400, 499);
                assertThat(answer.getContentType()).startsWith("application/problem+json");
            }
        }
        assertThat(mvc.get().uri("/api/cases/" + item.caseId()).with(OFFICER))
                .bodyJson()
                .extractingPath("$.version")
                .isEqualTo(2);
    }

    static Stream<Arguments> actionsByRole() {
        return actions().flatMap(action -> roles().map(role -> Arguments.of(action, role)));
    }

    /** Every field, too long, from each of those who may not or may: named, refused or stale, and nothing is changed. */
    @ParameterizedTest
    @MethodSource("actionsByRole")
    void everyFieldFromEveryRole(Action action, String role) {
        var item = RoutedItems.assigned("VPS").kind("COMPLAINT").sentTo(openCases);
        for (var field : fields()) {
            var answer = act(item, action.path(), "{\"" + field + "\":\"" + LONG + "\"}", ROLES.get(role), 999)
                    .getResponse();
            assertThat(answer.getStatus())
                    .as(action + " " + field + " by " + role)
                    .isBetween(400, 499);
        }
        assertThat(mvc.get().uri("/api/cases/" + item.caseId()).with(OFFICER))
                .bodyJson()
                .extractingPath("$.version")
                .isEqualTo(1);
    }

    /** Whoever may read the case is told of each field that is no field of the act; nobody gets anything done with it. */
    @ParameterizedTest
    @MethodSource("actionsByRole")
    void aFieldOfAnotherActOrOfNoneIsNamed(Action action, String role) {
        var item = RoutedItems.assigned("VPS").kind("COMPLAINT").sentTo(openCases);
        var foreign = fields().stream()
                .filter(field -> !Taken.by(action).contains(field))
                .collect(Collectors.toSet());
        foreign.addAll(List.of("stars", "note2"));
        var body = foreign.stream()
                .map(field -> "\"" + field + "\":" + some(field))
                .collect(Collectors.joining(",", "{", "}"));

        var answer = act(item, action.path(), body, ROLES.get(role), 1);

        assertThat(answer.getResponse().getStatus()).as(action + " by " + role).isIn(400, 403, 404);
        if (answer.getResponse().getStatus() == 400) {
            assertThat(faultyOf(answer)).containsAll(foreign);
        }
        assertThat(faultyOf(act(item, action.path(), body, OFFICER, 1))).containsAll(foreign);
        assertThat(mvc.get().uri("/api/cases/" + item.caseId()).with(OFFICER))
                .bodyJson()
                .extractingPath("$.version")
                .isEqualTo(1);
    }

    private static final Set<String> LISTS = Set.of("units", "commitments", "basis", "grounds", "attachments");
    private static final Set<String> NUMBERS = Set.of("settles", "instance");
    private static final Set<String> FLAGS = Set.of("kept", "consent", "admitted", "remote", "told");

    private static String some(String field) {
        return LISTS.contains(field) ? "[]" : NUMBERS.contains(field) ? "1" : FLAGS.contains(field) ? "true" : "\"X\"";
    }

    /** Else a field would be taken and forgotten. */
    @ParameterizedTest
    @MethodSource("actions")
    void whatAnActTakesItReads(Action action) {
        var item = RoutedItems.assigned("VPS").kind("COMPLAINT").sentTo(openCases);
        for (var field : Taken.by(action)) {
            if (some(field).equals("\"X\"")) {
                assertThat(errors(act(item, action.path(), "{\"" + field + "\":\"" + "x ".repeat(20_001) + "\"}")))
                        .as(action + " " + field)
                        .isNotEqualTo(errors(act(item, action.path(), "{\"" + field + "\":null}")));
            }
        }
    }

    private static List<Object> errors(MvcTestResult answer) {
        return JsonPath.using(Configuration.defaultConfiguration().addOptions(Option.SUPPRESS_EXCEPTIONS))
                .parse(body(answer))
                .read("$.errors[*]");
    }

    @Test
    void aSlipInAPromiseOrInWhatASenderSaysIsNamed() {
        var item = RoutedItems.assigned("VPS").sentTo(openCases);
        var promise = "{\"answer\":\"x\",\"commitments\":[{\"text\":\"y\",\"dueOn\":\"2099-01-01\"}]}";

        assertThat(faultyOf(act(item, "resolve", promise))).contains("commitments.dueOn", "commitments.dueAt");
        var rating = mvc.post()
                .uri("/api/track/LN-0000-0000-0/rating")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"stars\":5,\"text\":\"tốt\",\"mark\":5}")
                .exchange();
        assertThat(rating).hasStatus(400);
        assertThat(faultyOf(rating)).containsExactlyInAnyOrder("text", "mark");
    }

    @Test
    void everyFaultOfABodyIsNamedAtOnce() {
        var item = RoutedItems.assigned("VPS").sentTo(openCases);

        assertThat(act(item, "resolve", "{\"outcome\":\"NOPE\",\"commitments\":[{\"text\":\"\",\"dueAt\":\"\"}]}"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .contains("outcome", "answer", "commitments.text", "commitments.dueAt");
        assertThat(faultyOf(act(item, "settle-commitment", "{\"settles\":1}"))).containsExactly("kept");
        assertThat(faultyOf(act(item, "admit", "{\"person\":\"officer.vps\"}"))).contains("admitted");
        assertThat(act(item, "no-such-action", "{}")).hasStatus(404);
        assertThat(act(item, "rate", "{}")).hasStatus(404);
    }

    @Test
    void aPromiseForYesterdayIsRefused() {
        var item = RoutedItems.assigned("VPS").sentTo(openCases);
        act(item, "accept", "{}");

        var answer = mvc.post()
                .uri("/api/cases/" + item.caseId() + "/resolve")
                .with(OFFICER)
                .header("If-Match", "2")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"answer\":\"x\",\"commitments\":[{\"text\":\"y\",\"dueAt\":\"2020-01-01\"}]}")
                .exchange();

        assertThat(answer).hasStatus(422);
    }

    private MvcTestResult act(RoutedItems item, String action, String body) {
        return act(item, action, body, OFFICER, 1);
    }

    private MvcTestResult act(RoutedItems item, String action, String body, RequestPostProcessor who, int version) {
        return mvc.post()
                .uri("/api/cases/" + item.caseId() + "/" + action)
                .with(who)
                .header("If-Match", "\"" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    /** What no field takes, whatever it means. */
    private static final List<String> OF_ANOTHER_KIND = List.of("{\"a\":[1]}", "[[{}]]");

    private static final List<String> STRANGE = List.of(
            "null",
            "\"\"",
            "\" \"",
            "\"" + "x".repeat(200_001) + "\"",
            "[\"" + "X".repeat(65) + "\"]",
            "\"00000000-0000-4000-8000-000000000000-1\"",
            "\"1900-01-01\"",
            "\"9999-12-31\"",
            "\"+999999999-12-31\"",
            "\"-999999999-01-01T00:00:00Z\"",
            "-1",
            "true",
            "[null]");

    private static List<String> fields() {
        return Arrays.stream(ActionBody.class.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !name.equals("unknown"))
                .toList();
    }

    static Stream<Action> actions() {
        return Stream.of(Action.values()).filter(action -> action != Action.RATE);
    }

    /** Nobody has seen version 999: what is read without a fault is refused as stale, and nothing is changed. */
    @ParameterizedTest
    @MethodSource("actions")
    void everyFieldIsReadOrNamedWhateverStandsInIt(Action action) {
        var item = RoutedItems.assigned("VPS").kind("COMPLAINT").sentTo(openCases);
        for (var field : fields()) {
            for (var value : OF_ANOTHER_KIND) {
                assertThat(named(item, action, field, value)).as(field + value).contains(field);
            }
            for (var value : STRANGE) {
                named(item, action, field, value);
            }
        }
    }

    /** Where an act reads the field, what is too long or far away is a fault of this field. */
    @Test
    void whatIsTooLongOrTooFarAwayIsNamed() {
        var item = RoutedItems.assigned("VPS").kind("COMPLAINT").sentTo(openCases);
        var readBy = Map.ofEntries(
                Map.entry("text", Action.NOTE),
                Map.entry("question", Action.REQUEST_INFORMATION),
                Map.entry("answer", Action.RESOLVE),
                Map.entry("outcome", Action.RESOLVE),
                Map.entry("reason", Action.ESCALATE),
                Map.entry("reasonCode", Action.ESCALATE),
                Map.entry("to", Action.TRANSFER),
                Map.entry("until", Action.EXTEND),
                Map.entry("into", Action.MERGE),
                Map.entry("handler", Action.APPOINT),
                Map.entry("person", Action.ADMIT),
                Map.entry("decision", Action.SUSPEND),
                Map.entry("decidedOn", Action.SUSPEND),
                Map.entry("sentOn", Action.RECORD_NOTICE));
        readBy.forEach((field, action) ->
                assertThat(named(item, action, field, STRANGE.get(3))).as(field).contains(field));
        for (var far : List.of("\"+999999999-12-31\"", "\"9999-12-31\"", "\"-999999999-01-01T00:00:00Z\"")) {
            assertThat(named(item, Action.EXTEND, "until", far)).contains("until");
            assertThat(named(item, Action.SUSPEND, "decidedOn", far)).contains("decidedOn");
            assertThat(named(item, Action.RECORD_NOTICE, "sentOn", far)).contains("sentOn");
        }
        for (var list : List.of("basis", "attachments", "grounds", "units")) {
            var action = Map.of("basis", Action.PUBLISH, "attachments", Action.NOTE, "grounds", Action.ASSESS)
                    .getOrDefault(list, Action.REQUEST_COOPERATION);
            assertThat(named(item, action, list, STRANGE.get(4))).as(list).contains(list);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Action.class,
            names = {"TRANSFER", "FORWARD", "EXTEND", "ESCALATE", "REOPEN", "WITHDRAW"})
    void aReasonIsOneOfThoseThePageOffers(Action action) {
        var item = RoutedItems.assigned("VPS").sentTo(openCases);

        assertThat(named(item, action, "reasonCode", "\"NIX\"")).contains("reasonCode");
        assertThat(named(item, action, "reasonCode", action == Action.WITHDRAW ? "\"BY_SENDER\"" : "\"OTHER\""))
                .doesNotContain("reasonCode");
    }

    /** The fields an answer names, without the place in a list; none where the body was read and only its version refused. */
    private List<String> named(RoutedItems item, Action action, String field, String value) {
        var answer = act(item, action.path(), "{\"" + field + "\":" + value + "}", OFFICER, 999);
        var shown = action + " " + field + " " + value.substring(0, Math.min(40, value.length()));
        assertThat(answer.getResponse().getStatus()).as(shown).isIn(400, 412);
        if (answer.getResponse().getStatus() == 412) {
            return List.of();
        }
        var fields = faultyOf(answer);
        assertThat(fields).as(shown).isNotEmpty();
        return fields.stream().map(name -> name.replaceFirst("[.\\[].*", "")).toList();
    }

    private static List<String> faultyOf(MvcTestResult answer) {
        return JsonPath.read(body(answer), "$.errors[*].field");
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
