package vn.langnghe.acceptance.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import vn.langnghe.acceptance.House;

/** The ways in that take a form, beside the plain one. */
final class Doors {

    private static final int CLIENTS = 8;
    private static final String WORDS =
            "Công ty nộp hồ sơ thay đổi nội dung đăng ký doanh nghiệp qua mạng tại Phòng Đăng ký kinh"
                    + " doanh, đã bị yêu cầu sửa đổi, bổ sung ba lần với ba lý do khác nhau. Đề nghị xem xét giải quyết.";

    private final House intake;

    Doors(House intake) {
        this.intake = intake;
    }

    void measure(Duration time, double plain) throws InterruptedException {
        System.out.println("\nOther ways in, 8 clients, beside the plain one");
        line(
                "website form",
                time,
                plain,
                "/submit",
                Map.of(
                        "subject",
                        "Hồ sơ bị trả lại",
                        "content",
                        WORDS,
                        "senderType",
                        "ENTERPRISE",
                        "channel",
                        "WEBSITE"));
        line(
                "Open311",
                time,
                plain,
                "/open311/v2/requests.json",
                Map.of("api_key", "langnghe", "service_code", "khac", "description", WORDS));
    }

    private void line(String what, Duration time, double plain, String path, Map<String, String> fields)
            throws InterruptedException {
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var load = Load.closed(
                CLIENTS,
                time,
                _ -> () -> intake.as(null)
                                .postText(path, "application/x-www-form-urlencoded", form)
                                .status()
                        < 300);
        System.out.printf(
                "  %-14s %7.0f/s  p50 %6.1f ms  p99 %6.1f ms  = %.2f of the plain one%s%n",
                what,
                load.perSecond(),
                load.millis(0.5),
                load.millis(0.99),
                load.perSecond() / plain,
                load.failed() == 0 ? "" : "  FAILED: " + load.failed());
    }
}
