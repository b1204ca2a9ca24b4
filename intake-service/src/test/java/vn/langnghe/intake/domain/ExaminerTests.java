package vn.langnghe.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.intake.domain.Author.Standing;
import vn.langnghe.intake.domain.Submission.Person;

class ExaminerTests {

    private static final Author CLERK = new Author("clerk", Standing.CLERK, null);

    private static final FileLimits FILES =
            new FileLimits(new FileLimits.Limit(10, 1), Map.of(Channel.LETTER, new FileLimits.Limit(30, 1)));

    private final Examiner examiner =
            new Examiner(Clock.fixed(Instant.parse("2026-11-22T01:00:00Z"), ZoneOffset.UTC), FILES, true);

    @Test
    void theShortestItemIsOneSentence() {
        var command = sound(words("Điện chập chờn"), Author.PUBLIC);
        assertThat(command.channel()).isEqualTo(Channel.WEBSITE);
        assertThat(command.senderType()).isEqualTo(SenderType.CITIZEN);
        assertThat(command.anonymous()).isTrue();
        assertThat(command.language()).isEqualTo("vi");
    }

    @Test
    void namesEveryFaultyFieldAtOnce() {
        var submission = new Submission(
                "PIGEON",
                "KING",
                "x".repeat(201),
                " ",
                "fr",
                null,
                null,
                "a b",
                "<b>",
                "yesterday",
                new Person("a\u0000b", "12", "nobody", "x".repeat(501), "0100109107", "x".repeat(301), "DRUM"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        assertThat(faulty(submission, CLERK))
                .extracting(Fault::field)
                .containsExactlyInAnyOrder(
                        "channel",
                        "senderType",
                        "subject",
                        "content",
                        "language",
                        "communeCode",
                        "serviceCode",
                        "receivedAt",
                        "sender.name",
                        "sender.phone",
                        "sender.email",
                        "sender.address",
                        "sender.taxCode",
                        "sender.organisation",
                        "sender.replyBy");
    }

    @Test
    void decomposedTextIsKeptComposed() {
        assertThat(sound(words("La\u0323ng So\u031Bn"), Author.PUBLIC).content())
                .isEqualTo("Lạng Sơn");
    }

    @Test
    void twentyThousandCharactersAreEnoughAndOneMoreIsTooMany() {
        assertThat(sound(words("ộ".repeat(20_000)), Author.PUBLIC).content()).hasSize(20_000);
        assertThat(faulty(words("ộ".repeat(20_001)), Author.PUBLIC))
                .containsExactly(Fault.of("content", "too-long", 20_000));
    }

    @Test
    void lineBreaksAreTextAndOtherControlsAreNot() {
        assertThat(sound(words("một\r\n\thai"), Author.PUBLIC).content()).contains("\r\n\t");
        assertThat(faulty(words("một\u0007hai"), Author.PUBLIC)).containsExactly(Fault.of("content", "control"));
        assertThat(faulty(words("một\u202Ehai"), Author.PUBLIC)).containsExactly(Fault.of("content", "control"));
    }

    @Test
    void thePublicMayOnlyUseTheWebsite() {
        assertThat(examiner.examine(by("HOTLINE"), Author.PUBLIC)).isEqualTo(new Examination.NotYours(Channel.HOTLINE));
        assertThat(sound(by("HOTLINE"), CLERK).channel()).isEqualTo(Channel.HOTLINE);
    }

    @Test
    void anAssociationSpeaksForItself() {
        var association = new Author("association.hhdn", Standing.ASSOCIATION, "HHDN");
        var command = sound(words("Năm mươi hội viên…"), association);
        assertThat(command.channel()).isEqualTo(Channel.ASSOCIATION);
        assertThat(command.senderType()).isEqualTo(SenderType.ASSOCIATION);
        assertThat(command.associationCode()).isEqualTo("HHDN");
        assertThat(examiner.examine(by("ZALO"), association)).isEqualTo(new Examination.NotYours(Channel.ZALO));
    }

    @Test
    void whoAsksToStayUnknownIsNotKept() {
        assertThat(sound(from(true, person("0205 3812 345", null)), CLERK).sender())
                .isNull();
    }

    @Test
    void whoIsNotUnknownHasAName() {
        assertThat(faulty(from(false, null), CLERK)).containsExactly(Fault.of("sender", "sender"));
    }

    @Test
    void onlyStaffKnowsWhenALetterCame() {
        var dated = new Submission(
                null,
                null,
                null,
                "Đơn",
                null,
                null,
                null,
                null,
                null,
                "2026-11-20T08:00:00+07:00",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        assertThat(sound(dated, CLERK).receivedAt()).isEqualTo("2026-11-20T01:00:00Z");
        assertThat(faulty(dated, Author.PUBLIC)).containsExactly(Fault.of("receivedAt", "staff-only"));
    }

    @Test
    void nothingComesFromTheFuture() {
        var dated = new Submission(
                null,
                null,
                null,
                "Đơn",
                null,
                null,
                null,
                null,
                null,
                "2026-11-22T01:06:00Z",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        assertThat(faulty(dated, CLERK)).containsExactly(Fault.of("receivedAt", "future"));
    }

    @Test
    void aYearThatIsASlipOfThePenIsAFault() {
        var dated = new Submission(
                null,
                null,
                null,
                "Đơn",
                null,
                null,
                null,
                null,
                null,
                "0026-06-01T00:00:00+07:00",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        assertThat(faulty(dated, CLERK)).containsExactly(Fault.of("receivedAt", "too-long-ago"));
    }

    @Test
    void onlyAnAdministratorMakesItemsUpAndOnlyWhereThatIsAllowed() {
        var madeUp = new Submission(
                "LETTER",
                null,
                null,
                "Đơn",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                true,
                "2025-12-01T01:00:00Z",
                null,
                null,
                null,
                null);
        var admin = new Author("admin", Standing.ADMIN, null);
        assertThat(sound(madeUp, admin).registeredAt()).isEqualTo("2025-12-01T01:00:00Z");
        assertThat(faulty(madeUp, CLERK)).containsExactly(Fault.of("synthetic", "synthetic"));
        var strict = new Examiner(Clock.systemUTC(), FILES, false);
        assertThat(strict.examine(madeUp, admin))
                .isEqualTo(new Examination.Faulty(List.of(Fault.of("synthetic", "synthetic"))));
    }

    @Test
    void theClockOfThisHouseSaysWhenSomethingWasRegistered() {
        var dated = new Submission(
                null,
                null,
                null,
                "Đơn",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "2025-12-01T01:00:00Z",
                null,
                null,
                null,
                null);
        assertThat(faulty(dated, CLERK)).containsExactly(Fault.of("registeredAt", "synthetic-only"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0100109106", "0100109106-001", "0100109106001", "010 010 9106"})
    void taxCodesWithTheRightCheckDigit(String taxCode) {
        assertThat(sound(from(null, person(null, taxCode)), CLERK).senderType()).isEqualTo(SenderType.ENTERPRISE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0100109107", "010010910", "0100109106-000", "0100109106-1", "abcdefghij", "０１００１０９１０６"})
    void taxCodesThatCannotBe(String taxCode) {
        assertThat(faulty(from(null, person(null, taxCode)), CLERK))
                .containsExactly(Fault.of("sender.taxCode", "tax-code"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0205.3812.345", "(0205) 3812 345", "+84 205 3812 345", "02053812345"})
    void onePhoneNumberIsWrittenOneWay(String phone) {
        var sender = sound(from(null, person(phone, null)), CLERK).sender();
        assertThat(sender).isNotNull().extracting(Sender::phone).isEqualTo("02053812345");
    }

    @Test
    void howManyFilesAnItemBringsDependsOnItsChannel() {
        assertThat(sound(withFiles("LETTER", 30), CLERK).attachmentIds()).hasSize(30);
        assertThat(faulty(withFiles("LETTER", 31), CLERK)).containsExactly(Fault.of("attachmentIds", "too-many", 30));
        assertThat(faulty(withFiles("HOTLINE", 11), CLERK)).containsExactly(Fault.of("attachmentIds", "too-many", 10));
    }

    private static Submission withFiles(String channel, int files) {
        var ids = IntStream.range(0, files).mapToObj(at -> "file" + at).toList();
        return new Submission(
                channel, null, null, "Đơn", null, null, null, null, null, null, null, ids, null, null, null, null, null,
                null, null);
    }

    private RegisterFeedback sound(Submission submission, Author author) {
        return assertThat(examiner.examine(submission, author))
                .asInstanceOf(type(Examination.Sound.class))
                .actual()
                .command();
    }

    private List<Fault> faulty(Submission submission, Author author) {
        return assertThat(examiner.examine(submission, author))
                .asInstanceOf(type(Examination.Faulty.class))
                .actual()
                .faults();
    }

    private static Submission words(String content) {
        return new Submission(
                null, null, null, content, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null);
    }

    private static Submission by(String channel) {
        return new Submission(
                channel, null, null, "Đơn", null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null);
    }

    private static Submission from(@Nullable Boolean anonymous, @Nullable Person person) {
        return new Submission(
                null, null, null, "Đơn", null, anonymous, null, null, null, null, person, null, null, null, null, null,
                null, null, null);
    }

    private static Person person(@Nullable String phone, @Nullable String taxCode) {
        return new Person(null, phone, null, null, taxCode, null, null);
    }
}
