package vn.langnghe.tracking.domain.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.langnghe.tracking.deadline.ReferenceWithoutStore;
import vn.langnghe.tracking.domain.Addressee;
import vn.langnghe.tracking.domain.Assignment;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Findings;
import vn.langnghe.tracking.domain.Item;
import vn.langnghe.tracking.domain.Status;
import vn.langnghe.tracking.domain.deadline.Deadlines;
import vn.langnghe.tracking.domain.deadline.Due;
import vn.langnghe.tracking.domain.deadline.Explanation;
import vn.langnghe.tracking.domain.deadline.Kind;
import vn.langnghe.tracking.domain.deadline.Question;
import vn.langnghe.tracking.domain.deadline.Rule;
import vn.langnghe.tracking.domain.deadline.Stage;
import vn.langnghe.tracking.domain.deadline.When;
import vn.langnghe.tracking.domain.ground.Grounds;

/** Cases for tests, brought to any status by the moves of the house itself. */
public final class SomeCase {

    public static final Instant MONDAY = Instant.parse("2026-11-16T02:00:00Z");
    public static final Caller OFFICER = new Caller.Staff("officer.dkkd", Set.of("OFFICER"), Set.of("DKKD"));
    public static final Caller HELPER = new Caller.Staff("officer.nns", Set.of("OFFICER"), Set.of("NNS"));
    public static final Caller STRANGER = new Caller.Staff("officer.dtc", Set.of("OFFICER"), Set.of("DTC"));
    public static final Caller INSPECTOR = new Caller.Staff("inspector", Set.of("INSPECTOR", "OFFICER"), Set.of("TTS"));
    public static final Caller TRIAGE = new Caller.Staff("triage", Set.of("TRIAGE"), Set.of("VPS"));
    public static final Caller LEADER = new Caller.Staff("leader", Set.of("LEADER"), Set.of());
    public static final Caller ADMIN = new Caller.Staff("admin", Set.of("ADMIN"), Set.of());
    public static final Caller CLERK = new Caller.Staff("clerk", Set.of("CLERK"), Set.of("VPS"));
    public static final Caller SENDER = new Caller.Sender();

    public static final DueDates DATES = new DueDates(new TenDays());
    public static final Lifecycle LIFECYCLE = new Lifecycle(DATES, SomeCase::shippedGrounds);

    private static final Grounds GROUNDS = ReferenceWithoutStore.shippedGrounds();

    private SomeCase() {}

    public static Grounds shippedGrounds() {
        return GROUNDS;
    }

    /** Ten calendar days for an answer and ten more for each of two extensions; the terms of the house as shipped; two for anything else. */
    private static final class TenDays implements Deadlines {

        private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

        private static Rule often(Stage stage, int times) {
            return new Rule(
                    "test",
                    Set.of(Kind.values()),
                    stage,
                    When.ALWAYS,
                    times,
                    Rule.CountedIn.TIMES,
                    Rule.Direction.AFTER,
                    Rule.RunsFrom.EVENT,
                    "test",
                    Rule.Mark.LOCAL,
                    LocalDate.EPOCH,
                    null);
        }

        @Override
        public Optional<Due> due(Question question) {
            if (question.stage() == Stage.REMINDER) {
                return Optional.of(
                        due(question.start().atZone(HERE).toLocalDate().minusDays(2)));
            }
            var extensions = question.conditions().extensions();
            var nothingAsked = question.stage() == Stage.REPLY || question.stage() == Stage.STATUS_UPDATE;
            if (extensions > 2 || nothingAsked) {
                return Optional.empty();
            }
            var paused = question.pauses().stream()
                    .mapToLong(pause -> ChronoUnit.DAYS.between(pause.from(), pause.to()))
                    .sum();
            var days = switch (question.stage()) {
                case RESOLUTION -> 10 + 10 * extensions;
                case REOPENING -> 30;
                case CEILING -> 45;
                case SENDER_SILENCE -> 15;
                case SILENCE -> 7;
                default -> 2;
            };
            var day = question.start().atZone(HERE).toLocalDate().plusDays(days + paused);
            return Optional.of(due(day));
        }

        private static Due due(LocalDate day) {
            return new Due(day, end(day), "test", false);
        }

        static Instant end(LocalDate day) {
            return day.atTime(23, 59, 59).atZone(HERE).toInstant();
        }

        @Override
        public Explanation explain(Question question) {
            var times = switch (question.stage()) {
                case MESSAGES -> 200;
                case MESSAGES_A_DAY -> 20;
                default -> 2;
            };
            return new Explanation(Optional.of(often(question.stage(), times)), due(question), List.of());
        }

        @Override
        public long workingMinutes(Instant from, Instant to) {
            throw new UnsupportedOperationException();
        }
    }

    public static Case assigned() {
        return open("DKKD", Kind.REFLECTION, false);
    }

    public static Case restricted() {
        return open("TTS", Kind.DENUNCIATION, true);
    }

    public static Case inTriage() {
        return open(null, null, false);
    }

    /** As a demonstration has them. */
    static Case synthetic() {
        return open("DKKD", Kind.REFLECTION, false, item("0", "HOTLINE", true));
    }

    /** A complaint another body has sent on. */
    static Case sentOn() {
        return open("DKKD", Kind.COMPLAINT, false, item("0", "DIRECTIVE", false));
    }

    private static Item item(String hashOf) {
        return item(hashOf, "HOTLINE", false);
    }

    private static Item item(String hashOf, String channel, boolean synthetic) {
        return new Item(
                "2026-7K3M9Q",
                hashOf.repeat(64),
                channel,
                "ENTERPRISE",
                false,
                false,
                "Hồ sơ bị trả lại",
                "Ba lần bổ sung.",
                "vi",
                null,
                null,
                List.of(),
                MONDAY,
                MONDAY,
                synthetic,
                1,
                List.of(),
                false);
    }

    public static Case open(String unit, Kind kind, boolean restricted) {
        return open(unit, kind, restricted, item("0"));
    }

    private static Case open(String unit, Kind kind, boolean restricted, Item item) {
        var given = new Assignment(
                1,
                unit,
                List.of("NNS"),
                kind == null ? null : kind.name(),
                "ENTRY_COSTS",
                "PCI 1.1 a",
                restricted,
                "NORMAL",
                "RULES",
                0.9,
                List.of(),
                List.of());
        return new Routed("0a4f1c52-7d0e-4c7a-9d39-5f5b2c1e8a11", 1, item, given, new Routed.Verdict.Placed(), null)
                .open(MONDAY, DATES);
    }

    public static Case accepted() {
        return after(assigned(), new Command.Accept(), OFFICER);
    }

    public static Case complaint() {
        return after(open("DKKD", Kind.COMPLAINT, false), new Command.Accept(), OFFICER);
    }

    public static Case suspended() {
        return after(complaint(), command(Action.SUSPEND), OFFICER);
    }

    public static Command.RequestInformation asking() {
        return new Command.RequestInformation("MISSING_DOCUMENTS", "Mã hồ sơ?");
    }

    private static Command.Decision decision(String ground) {
        return new Command.Decision("15/QĐ-STC", LocalDate.of(2026, 11, 16), ground);
    }

    public static Case resolved() {
        return after(accepted(), new Command.Resolve("Đã xong.", "SOLVED", List.of()), OFFICER);
    }

    /** Answered, with one promise for the 15th of December. */
    public static Case promising() {
        var promise = new Command.Resolve.Promise("Cấp lại giấy", LocalDate.of(2026, 12, 15));
        return after(accepted(), new Command.Resolve("Sẽ cấp lại.", "ANSWERED", List.of(promise)), OFFICER);
    }

    /** Somebody else's case on the same matter. */
    public static Case another() {
        var matter = assigned();
        return new Routed(
                        "3f7e2b1c-4d5a-4e6f-8a9b-1c2d3e4f5a6b",
                        1,
                        item("1"),
                        matter.assignment(),
                        new Routed.Verdict.Placed(),
                        null)
                .open(MONDAY, DATES);
    }

    public static Case in(Status status) {
        return switch (status) {
            case IN_TRIAGE -> inTriage();
            case ASSIGNED -> assigned();
            case ACCEPTED -> accepted();
            case AWAITING_SENDER -> after(accepted(), asking(), OFFICER);
            case SUSPENDED -> suspended();
            case TERMINATED -> after(complaint(), command(Action.TERMINATE), OFFICER);
            case RESOLVED -> resolved();
            case CLOSED -> after(resolved(), new Command.Close(""), OFFICER);
            case REOPENED -> after(resolved(), new Command.Reopen("NOT_SOLVED", "Chưa"), SENDER);
            case DECLINED -> after(assigned(), new Command.Decline("ALREADY_ANSWERED", "Không có căn cứ"), OFFICER);
            case FORWARDED -> after(assigned(), new Command.Forward("SCT", "OTHER", "Chuyển"), OFFICER);
            case WITHDRAWN -> after(assigned(), new Command.Withdraw("BY_SENDER", ""), SENDER);
            case MERGED -> after(assigned(), new Command.Merge("0a4f1c52-7d0e-4c7a-9d39-5f5b2c1e8a12-1", ""), OFFICER);
        };
    }

    public static Case after(Case matter, Command command, Caller caller) {
        return after(matter, command, caller, MONDAY.plusSeconds(3600));
    }

    public static Case after(Case matter, Command command, Caller caller, Instant at) {
        var outcome = LIFECYCLE.handle(matter, command, caller, at);
        if (outcome instanceof Outcome.Done done) {
            return done.matter();
        }
        throw new AssertionError(outcome);
    }

    public static Outcome.Reason refusal(Case matter, Command command, Caller caller, Instant at) {
        var outcome = LIFECYCLE.handle(matter, command, caller, at);
        if (outcome instanceof Outcome.Refused refused) {
            return refused.reason();
        }
        throw new AssertionError(outcome);
    }

    /** A command of this kind with everything it needs. */
    public static Command command(Action action) {
        return switch (action) {
            case ACCEPT -> new Command.Accept();
            case APPOINT -> new Command.Appoint((Caller.Staff) OFFICER);
            case DECLINE -> new Command.Decline("NOT_OURS", "Không thuộc");
            case REQUEST_INFORMATION -> asking();
            case SUSPEND -> new Command.Suspend(decision("AWAITING_AUTHORITY"), "Chờ kết luận");
            case RESUME -> new Command.Resume(decision("GROUND_GONE"), "Đã có kết luận");
            case TERMINATE -> new Command.Terminate(decision("COMPLAINT_WITHDRAWN"), "Đã rút đơn");
            case PROVIDE_INFORMATION -> new Command.ProvideInformation("123");
            case REQUEST_COOPERATION -> new Command.RequestCooperation(List.of("VPS"), "Ý kiến?", null);
            case CONTRIBUTE -> new Command.Contribute("Đồng ý");
            case NOTE -> new Command.Note("Đã gọi");
            case TRANSFER -> new Command.Transfer("VPS", "OTHER", "Chuyển");
            case FORWARD -> new Command.Forward("SCT", "OTHER", "Chuyển");
            case ASSESS ->
                new Command.Assess(
                        new Findings(Set.of(Findings.Ground.SEVERAL_PLACES), false, 1), "Xác minh ở hai nơi");
            case EXTEND -> new Command.Extend("COMPLEX", "Phức tạp", null);
            case ESCALATE -> new Command.Escalate("NEEDS_DECISION", "Xin ý kiến", null);
            case ADVISE_PROVINCE -> new Command.AdviseProvince("Tham mưu");
            case RECORD_PROVINCE_ANSWER -> new Command.RecordProvinceAnswer("Tỉnh đồng ý");
            case RECORD_NOTICE -> new Command.RecordNotice(LocalDate.of(2026, 11, 16), Addressee.SENDER, "Thư bảo đảm");
            case RESOLVE -> new Command.Resolve("Đã xong.", "SOLVED", List.of());
            case PUBLISH -> new Command.Publish("Hỏi", "Đáp", true, List.of(), "Đồng ý qua điện thoại");
            case UNPUBLISH -> new Command.Unpublish("Có lộ tên");
            case SETTLE_COMMITMENT -> new Command.SettleCommitment(1, true, "Đã làm");
            case ADMIT -> new Command.Admit("officer.dtc", true, "");
            case REOPEN -> new Command.Reopen("NOT_SOLVED", "Chưa");
            case WITHDRAW -> new Command.Withdraw("BY_SENDER", "");
            case MERGE -> new Command.Merge("0a4f1c52-7d0e-4c7a-9d39-5f5b2c1e8a12-1", "");
            case CLOSE -> new Command.Close("");
            case RATE -> new Command.Rate(5, 0, 1, 1, "");
        };
    }
}
