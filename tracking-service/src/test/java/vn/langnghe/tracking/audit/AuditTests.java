package vn.langnghe.tracking.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.langnghe.local.store.EmbeddedStore;
import vn.langnghe.tracking.audit.Entry.Act;
import vn.langnghe.tracking.audit.Verification.Fault;
import vn.langnghe.tracking.audit.Verification.Where;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Cases;
import vn.langnghe.tracking.domain.lifecycle.Command;
import vn.langnghe.tracking.domain.lifecycle.SomeCase;
import vn.langnghe.tracking.mongo.Seal;
import vn.langnghe.tracking.mongo.StoredCases;
import vn.langnghe.tracking.secrets.Signer;

/** Whoever changes what was written, with all rights on the store, is found. */
class AuditTests {

    private static final String CASE = SomeCase.assigned().id();
    private static final String KEY = "1:" + "A".repeat(43) + "=";
    private static final Signer SIGNER = new Signer(KEY);
    private static final Signer SOMEBODY_ELSE = new Signer("1:" + "B".repeat(42) + "A=");
    private static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");

    private EmbeddedStore store;
    private MongoClient client;
    private MongoTemplate mongo;
    private Cases cases;
    private Readings readings;
    private Anchors anchors;
    private Verifier verifier;

    @BeforeEach
    void twoDaysOfWork() {
        store = EmbeddedStore.start(null);
        var elsewhere = System.getenv("MONGODB_URI");
        client = MongoClients.create(elsewhere == null ? store.uri() : elsewhere);
        mongo = new MongoTemplate(client, "audit-test-" + UUID.randomUUID());
        cases = StoredCases.in(mongo);
        readings = new Readings(mongo, at(NOON));
        anchors = new Anchors(mongo);
        verifier = new Verifier(StoredCases.seals(mongo), readings, anchors, SIGNER, at(NOON));

        cases.open(List.of(SomeCase.assigned(), SomeCase.another()));
        note("một");
        readings.read(CASE, "inspector");
        readings.denied(CASE, "officer.nns");
        anchor(NOON);
        note("hai");
        readings.read(CASE, "inspector");
        anchor(NOON.plus(Duration.ofDays(1)));
    }

    @AfterEach
    void close() {
        mongo.getDb().drop();
        client.close();
        store.close();
    }

    @Test
    void whatNobodyTouchedIsWhole() {
        var found = verifier.everything();

        assertThat(found.first()).isEmpty();
        assertThat(found.whole()).isTrue();
        assertThat(found.cases()).isEqualTo(2);
        assertThat(found.readings()).isEqualTo(3);
        assertThat(found.anchors()).isEqualTo(2);
    }

    @Test
    void whatTheClockMarksAndWhatEarlierVersionsDidNotHoldIsNoTampering() {
        mongo.getCollection("cases")
                .updateOne(
                        Filters.eq(CASE),
                        Updates.combine(Updates.set("clocks.reminded", true), Updates.unset("circle.withdrawn")));

        assertThat(verifier.everything().whole()).isTrue();
    }

    @Test
    void theSameReadingWithinAMinuteIsOneEntry() {
        readings.read(CASE, "inspector");
        readings.read(CASE, "somebody else");

        assertThat(readings.of(CASE))
                .extracting(Entry::user)
                .containsExactly("inspector", "officer.nns", "inspector", "somebody else");
    }

    @Test
    void aListIsOneEntryHoweverManyCasesItShows() {
        var other = SomeCase.another().id();
        readings.listed(List.of(other, CASE), "inspector");
        readings.listed(List.of(CASE, other), "inspector");
        readings.listed(List.of(other), "inspector");
        readings.listed(List.of(), "inspector");

        assertThat(readings.of(CASE))
                .extracting(Entry::act)
                .containsExactlyInAnyOrder(Act.READ, Act.DENIED, Act.READ, Act.LISTED);
        assertThat(readings.of(other)).extracting(Entry::act).containsExactly(Act.LISTED, Act.LISTED);
        assertThat(verifier.everything().readings()).isEqualTo(5);
        assertThat(verifier.everything().whole()).isTrue();
    }

    @Test
    void whatAListShowedIsAnchoredAndCannotBeTakenBack() {
        readings.listed(List.of(CASE, SomeCase.another().id()), "inspector");
        anchor(NOON.plus(Duration.ofDays(2)));
        assertThat(verifier.everything().whole()).isTrue();

        tamper("readings", "list:inspector#1", Updates.set("shown", List.of(CASE)))
                .accept(mongo);
        assertThat(verifier.everything().first()).extracting(Fault::where).contains(Where.READINGS);
        remove("readings", "list:inspector#1").accept(mongo);
        assertThat(verifier.everything().first()).extracting(Fault::where).contains(Where.ANCHORED);
    }

    @Test
    void manyReadersAtOnceMakeOneChain() {
        IntStream.range(0, 16).parallel().forEach(n -> readings.read(CASE, "reader" + n));

        assertThat(readings.of(CASE)).hasSize(19);
        assertThat(verifier.everything().whole()).isTrue();
    }

    @Test
    void aDayIsAnchoredOnceAndChainedToTheDayBefore() {
        anchor(NOON.plus(Duration.ofDays(1)));

        var all = anchors.all();
        assertThat(all).hasSize(2);
        assertThat(all.getLast().previous()).isEqualTo(all.getFirst().digest());
    }

    @Test
    void ofTwoInstancesOneFixesTheDay() {
        var tomorrow = NOON.plus(Duration.ofDays(2));
        IntStream.range(0, 2).parallel().forEach(_ -> anchor(tomorrow));

        assertThat(anchors.all()).hasSize(3);
        assertThat(verifier.everything().whole()).isTrue();
    }

    @Test
    void everythingMadeAnewLacksTheSignature() {
        rewrite(mongo);
        anchorsMadeAnew(null);
        assertThat(verifier.everything().first()).extracting(Fault::where).containsOnly(Where.SIGNATURE);

        anchorsMadeAnew(SOMEBODY_ELSE);
        assertThat(verifier.everything().first()).extracting(Fault::where).containsOnly(Where.SIGNATURE);
    }

    @Test
    void whatWasAnchoredBeforeAnchorsWereSignedIsVouchedForByTheNext() {
        tamper("anchors", "2026-11-20", Updates.unset("signed")).accept(mongo);
        assertThat(verifier.everything().whole()).isTrue();

        tamper("anchors", "2026-11-21", Updates.unset("signed")).accept(mongo);
        assertThat(verifier.everything().first()).extracting(Fault::where).containsOnly(Where.SIGNATURE);
    }

    @Test
    void anAnchorSignedWithAReplacedKeyIsStillOurs() {
        var replaced = new Signer("2:" + "C".repeat(42) + "A=," + KEY);
        new Anchoring(cases, readings, anchors, replaced, at(NOON.plus(Duration.ofDays(2)))).look();

        assertThat(anchors.all()).extracting(anchor -> anchor.signed().key()).containsExactly("1", "1", "2");
        assertThat(new Verifier(StoredCases.seals(mongo), readings, anchors, replaced, at(NOON))
                        .everything()
                        .whole())
                .isTrue();
        assertThat(verifier.everything().first()).extracting(Fault::where).containsOnly(Where.SIGNATURE);
    }

    @Test
    void anybodyCanCheckASignatureWithThePublicKey() throws Exception {
        var pem = SIGNER.publicKeys().get("1");
        var der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        var anchor = anchors.all().getFirst();

        var signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der)));
        signature.update(("langnghe anchor 1\n2026-11-20\n" + anchor.until() + "\n" + anchor.heads() + "\n-\n"
                        + anchor.digest() + "\n")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(signature.verify(Base64.getDecoder().decode(anchor.signed().signature())))
                .isTrue();
    }

    static Stream<Arguments> tampering() {
        return Stream.of(
                arguments("words of a step", Where.STEPS, tamper("cases", CASE, Updates.set("steps.1.words", "khác"))),
                arguments(
                        "what the sender wrote",
                        Where.STEPS,
                        tamper("cases", CASE, Updates.set("item.content", "khác"))),
                arguments("who may read it", Where.STEPS, tamper("cases", CASE, Updates.push("circle.admitted", "me"))),
                arguments(
                        "that it is restricted",
                        Where.STEPS,
                        tamper("cases", CASE, Updates.set("assignment.restricted", true))),
                arguments(
                        "its term",
                        Where.STEPS,
                        tamper("cases", CASE, Updates.set("clocks.dueAt", "2030-01-01T00:00:00Z"))),
                arguments("its state", Where.STEPS, tamper("cases", CASE, Updates.set("state.type", "CLOSED"))),
                arguments(
                        "an answer nobody gave",
                        Where.STEPS,
                        tamper("cases", CASE, Updates.set("answer", Document.parse("""
                        {"text": "khác", "outcome": "SOLVED", "at": "2026-11-20T05:00:00Z", "by": "x"}""")))),
                arguments("whose code opens it", Where.STEPS, tamper("cases", CASE, Updates.set("trackKey", "x#1"))),
                arguments("last step with the number", Where.ANCHORED, (Consumer<MongoTemplate>) AuditTests::cutOff),
                arguments("a whole chain made anew", Where.ANCHORED, (Consumer<MongoTemplate>) AuditTests::rewrite),
                arguments("a case", Where.ANCHORED, remove("cases", CASE)),
                arguments("who read", Where.READINGS, tamper("readings", CASE + "#1", Updates.set("user", "nobody"))),
                arguments("that somebody read", Where.READINGS, remove("readings", CASE + "#1")),
                arguments("the last reading", Where.ANCHORED, remove("readings", CASE + "#3")),
                arguments(
                        "an anchor",
                        Where.ANCHOR,
                        tamper("anchors", "2026-11-20", Updates.set("digest", "0".repeat(64)))),
                arguments("that there was an anchor", Where.ANCHOR, remove("anchors", "2026-11-20")),
                arguments("what an anchor covers", Where.ANCHOR, (Consumer<MongoTemplate>)
                        mongo -> mongo.getCollection("anchored_heads").deleteOne(Filters.eq("chain", "readings"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tampering")
    void tamperingIsFound(String what, Where where, Consumer<MongoTemplate> tampering) {
        tampering.accept(mongo);

        assertThat(verifier.everything().first())
                .extracting(Fault::where)
                .as(what)
                .contains(where);
    }

    private static Consumer<MongoTemplate> tamper(String collection, String id, Bson update) {
        return mongo -> assertThat(mongo.getCollection(collection)
                        .updateOne(Filters.eq(id), update)
                        .getModifiedCount())
                .isOne();
    }

    private static Consumer<MongoTemplate> remove(String collection, String id) {
        return mongo -> assertThat(mongo.getCollection(collection)
                        .deleteOne(Filters.eq(id))
                        .getDeletedCount())
                .isOne();
    }

    private static void cutOff(MongoTemplate mongo) {
        var all = mongo.getCollection("cases");
        all.updateOne(Filters.eq(CASE), Updates.combine(Updates.popLast("steps"), Updates.inc("number", -1)));
    }

    /** As somebody would who has read how seals are made. */
    private static void rewrite(MongoTemplate mongo) {
        MongoCollection<Document> all = mongo.getCollection("cases");
        var steps = all.find(Filters.eq(CASE)).first().getList("steps", Document.class);
        steps.get(1).put("words", "khác");
        String before = null;
        for (var step : steps) {
            before = Seal.of(before, step);
            step.put(Seal.FIELD, before);
        }
        all.updateOne(Filters.eq(CASE), Updates.set("steps", steps));
    }

    /** As somebody would who has read how anchors are made, and who has another key, or none. */
    private void anchorsMadeAnew(@Nullable Signer signer) {
        var seals = StoredCases.seals(mongo).of(List.of(CASE, SomeCase.another().id()));
        var heads = mongo.getCollection("anchored_heads");
        heads.find(Filters.eq("chain", "steps"))
                .forEach(head -> heads.updateOne(
                        Filters.eq(head.get("_id")),
                        Updates.set("seal", seals.get(head.getString("caseId")).get(head.getInteger("number")))));
        String previous = null;
        for (var anchor : anchors.all()) {
            var digest = new Digest(previous);
            anchors.headsOf(anchor, digest::add);
            var forged = new Anchor(anchor.day(), anchor.until(), digest.heads(), previous, digest.hex(), null);
            var signed = signer == null ? null : signer.sign(forged.statement());
            mongo.getCollection("anchors")
                    .updateOne(
                            Filters.eq(anchor.day().toString()),
                            Updates.combine(
                                    Updates.set("previous", previous),
                                    Updates.set("digest", forged.digest()),
                                    Updates.set(
                                            "signed",
                                            signed == null
                                                    ? null
                                                    : new Document("key", signed.key())
                                                            .append("signature", signed.signature()))));
            previous = forged.digest();
        }
    }

    private void note(String words) {
        var matter = cases.find(CASE).orElseThrow();
        Case after = SomeCase.after(matter, new Command.Note(words), SomeCase.OFFICER);
        assertThat(cases.save(matter, after)).isEqualTo(Cases.Saving.SAVED);
    }

    private void anchor(Instant now) {
        new Anchoring(cases, readings, anchors, SIGNER, at(now)).look();
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
