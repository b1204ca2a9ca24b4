package vn.langnghe.tracking;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.langnghe.tracking.domain.Assignment;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Item;
import vn.langnghe.tracking.domain.lifecycle.Caller;
import vn.langnghe.tracking.domain.lifecycle.Command;
import vn.langnghe.tracking.domain.lifecycle.Lifecycle;
import vn.langnghe.tracking.domain.lifecycle.Outcome;
import vn.langnghe.tracking.domain.lifecycle.Routed;
import vn.langnghe.tracking.track.TrackingCode;

/** A department's years: any number of cases of several units, kinds and channels, two thirds of them answered. */
final class ManyCases {

    private static final List<String> UNITS = List.of("DKKD", "NNS", "DTC", "VPS", "TTS");
    private static final List<String> KINDS = List.of("REFLECTION", "PETITION", "QUESTION", "COMPLAINT");
    private static final List<String> CHANNELS = List.of("HOTLINE", "WEBSITE", "MAILBOX", "ZALO", "ONE_STOP");
    private static final List<String> MATTERS = List.of(
            "Hồ sơ đăng ký doanh nghiệp bị trả lại nhiều lần",
            "Chậm cấp chủ trương đầu tư dự án ngoài ngân sách",
            "Thuê đất trong cụm công nghiệp chưa được giao mặt bằng",
            "Doanh nghiệp chưa tiếp cận được chính sách hỗ trợ",
            "Biểu mẫu trên trang thông tin không tải được",
            "Nhà thầu kiến nghị về kết quả lựa chọn nhà thầu",
            "Cán bộ tiếp nhận yêu cầu đi lại bổ sung giấy tờ");
    private static final int DAYS = 60;
    private static final int ANSWERED_OF_THREE = 2;

    private final Lifecycle lifecycle;
    private final Instant now;

    ManyCases(Lifecycle lifecycle, Instant now) {
        this.lifecycle = lifecycle;
        this.now = now;
    }

    static String code(int n) {
        return "LN%013d".formatted(n);
    }

    Case number(int n) {
        var at = now.minus(Duration.ofMinutes(n % (DAYS * 24 * 60)));
        var unit = UNITS.get(n % UNITS.size());
        var given = new Assignment(
                1,
                unit,
                List.of(),
                KINDS.get(n / 3 % KINDS.size()),
                "ENTRY_COSTS",
                "PCI 1.1 a",
                false,
                n % 20 == 0 ? "URGENT" : "NORMAL",
                "RULES",
                0.9,
                List.of(),
                List.of());
        var opened = new Routed(
                        new UUID(n * 0x9E3779B97F4A7C15L, n).toString(),
                        1,
                        item(n, at),
                        given,
                        new Routed.Verdict.Placed(),
                        null)
                .open(at, lifecycle.dates());
        return n / UNITS.size() % 3 < ANSWERED_OF_THREE ? answered(opened, unit, at) : opened;
    }

    private Case answered(Case opened, String unit, Instant at) {
        var officer = new Caller.Staff("officer", java.util.Set.of("OFFICER", "INSPECTOR"), java.util.Set.of(unit));
        var accepted = after(opened, new Command.Accept(), officer, at.plusSeconds(3600));
        return after(
                accepted,
                new Command.Resolve("Đơn vị đã kiểm tra và hướng dẫn cách hoàn thiện hồ sơ.", "ANSWERED", List.of()),
                officer,
                at.plusSeconds(7200));
    }

    private Case after(Case matter, Command command, Caller caller, Instant at) {
        return ((Outcome.Done) lifecycle.handle(matter, command, caller, at)).matter();
    }

    private static Item item(int n, Instant at) {
        var matter = MATTERS.get(n % MATTERS.size());
        return new Item(
                "2026-%05dX".formatted(n),
                TrackingCode.typed(code(n)).hash(),
                CHANNELS.get(n / 7 % CHANNELS.size()),
                "ENTERPRISE",
                false,
                false,
                matter + " số " + n,
                (matter + ", kính đề nghị Sở xem xét và trả lời bằng văn bản. ").repeat(4) + n,
                "vi",
                null,
                null,
                List.of(),
                at,
                at,
                false,
                1,
                List.of(),
                false);
    }
}
