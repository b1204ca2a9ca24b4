package vn.langnghe.acceptance.demo;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Made-up items, in the words such items come in. */
record Items(String channel, String senderType, String subject, String content) {
    private record Matter(String subject, String content) {}

    private static final List<String> CHANNELS = List.of(
            "HOTLINE",
            "HOTLINE",
            "HOTLINE",
            "WEBSITE",
            "WEBSITE",
            "WEBSITE",
            "MAILBOX",
            "ASSOCIATION",
            "ONE_STOP",
            "ZALO",
            "ZALO",
            "FANPAGE",
            "LETTER",
            "DIALOGUE",
            "SUGGESTION_BOX",
            "DIRECTIVE");
    private static final List<String> SENDERS =
            List.of("ENTERPRISE", "ENTERPRISE", "ENTERPRISE", "HOUSEHOLD_BUSINESS", "COOPERATIVE", "CITIZEN");
    private static final List<String> PLACES = List.of(
            "Đồng Đăng", "Hữu Lũng", "Cao Lộc", "Kỳ Lừa", "Đông Kinh", "Lộc Bình", "Chi Lăng", "Bắc Sơn", "Tràng Định");
    private static final List<Matter> MATTERS = List.of(
            new Matter(
                    "Hồ sơ đăng ký doanh nghiệp bị trả lại",
                    "Hồ sơ thay đổi đăng ký doanh nghiệp nộp qua mạng bị yêu cầu sửa đổi, bổ sung nhiều lần,"
                            + " mỗi lần một lý do khác nhau."),
            new Matter(
                    "Hỏi thủ tục cấp lại giấy chứng nhận đăng ký doanh nghiệp",
                    "Cho tôi hỏi thủ tục cấp lại giấy chứng nhận đăng ký doanh nghiệp bị mất gồm những giấy tờ gì?"),
            new Matter(
                    "Chậm cấp chủ trương đầu tư",
                    "Nhà đầu tư đã nộp hồ sơ đề nghị chấp thuận chủ trương đầu tư dự án ngoài ngân sách, quá thời hạn"
                            + " vẫn chưa có kết quả."),
            new Matter(
                    "Kiến nghị trong lựa chọn nhà thầu",
                    "Nhà thầu kiến nghị về kết quả lựa chọn nhà thầu của gói thầu xây lắp, đề nghị làm rõ lý do bị"
                            + " loại hồ sơ dự thầu."),
            new Matter(
                    "Trang thông tin của Sở không cập nhật",
                    "Thủ tục hành chính đăng trên trang thông tin điện tử của Sở đã cũ, biểu mẫu không tải được."),
            new Matter(
                    "Thái độ của cán bộ tiếp nhận",
                    "Cán bộ tiếp nhận hồ sơ có thái độ hách dịch, gây phiền hà, yêu cầu đi lại nhiều lần."),
            new Matter(
                    "Hỗ trợ doanh nghiệp nhỏ và vừa",
                    "Doanh nghiệp nhỏ và vừa chưa tiếp cận được chính sách hỗ trợ theo nghị quyết của Hội đồng nhân"
                            + " dân tỉnh, đề nghị hướng dẫn."),
            new Matter(
                    "Thuê đất trong cụm công nghiệp",
                    "Công ty đề nghị được thuê đất trong cụm công nghiệp nhưng chưa được giao mặt bằng sạch."),
            new Matter(
                    "Hoàn thuế giá trị gia tăng chậm",
                    "Hồ sơ hoàn thuế giá trị gia tăng nộp tại cơ quan thuế đã lâu chưa được giải quyết."),
            new Matter(
                    "Thông quan hàng nông sản ùn tắc",
                    "Xe hàng nông sản chờ làm thủ tục hải quan tại cửa khẩu nhiều ngày, chi phí lưu bãi rất lớn."),
            new Matter(
                    "Kiểm tra chồng chéo",
                    "Trong một năm doanh nghiệp phải tiếp nhiều đoàn thanh tra, kiểm tra với nội dung trùng lặp."),
            new Matter(
                    "Đào tạo lao động",
                    "Doanh nghiệp cần tuyển lao động đã qua đào tạo nghề, đề nghị kết nối với cơ sở giáo dục nghề"
                            + " nghiệp."));
    private static final Matter UNCLEAR =
            new Matter("Góp ý chung", "Mong các anh chị xem giúp trường hợp của chúng tôi.");
    private static final double SHARE_OF_UNCLEAR = 0.01;

    static Items any(SplittableRandom chance) {
        var matter = chance.nextDouble() < SHARE_OF_UNCLEAR ? UNCLEAR : pick(MATTERS, chance);
        var place = pick(PLACES, chance);
        return new Items(
                pick(CHANNELS, chance),
                pick(SENDERS, chance),
                matter.subject(),
                matter.content() + " Việc xảy ra tại " + place + ". (Dữ liệu mô phỏng)");
    }

    Map<String, Object> body(Instant registeredAt) {
        var body = new LinkedHashMap<String, Object>();
        body.put("channel", channel);
        body.put("senderType", senderType);
        body.put("subject", subject);
        body.put("content", content);
        body.put("synthetic", true);
        body.put("registeredAt", registeredAt.toString());
        return body;
    }

    private static <T> T pick(List<T> from, SplittableRandom chance) {
        return from.get(chance.nextInt(from.size()));
    }
}
