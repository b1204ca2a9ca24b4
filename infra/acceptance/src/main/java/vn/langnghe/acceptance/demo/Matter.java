package vn.langnghe.acceptance.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Something people write about, in the words in which it comes in.
 *
 * @param course how such a matter usually goes
 * @param mayBelongTo whose it turns out to be now and then, though its words point to another unit; of what is another
 *     body's, that body
 */
record Matter(
        String subject,
        String content,
        Course course,
        @Nullable String mayBelongTo) {

    Matter(String subject, String content, Course course) {
        this(subject, content, course, null);
    }

    /** How a matter usually goes. */
    enum Course {
        /** Answered out of hand. */
        QUESTION(20, "Đơn vị hướng dẫn thành phần hồ sơ và nơi nộp; biểu mẫu đăng trên trang thông tin của Sở."),
        /** Looked into and answered. */
        WORK(150, "Đơn vị đã kiểm tra và hướng dẫn cách hoàn thiện hồ sơ."),
        /** Takes longer than it should. */
        SLOW(260, "Đơn vị đã làm việc với các cơ quan liên quan và giải quyết xong vướng mắc."),
        /** Another body's: it is sent on, and that is all. */
        ELSEWHERE(16, "Nội dung thuộc thẩm quyền của cơ quan khác."),
        /** A complaint: its term is the law's, longer where it is found to be complex. */
        DISPUTE(300, "Người giải quyết đã tổ chức đối thoại và ban hành quyết định giải quyết khiếu nại."),
        /** The rule itself is the trouble. */
        RULE(70, "UBND tỉnh đã cho ý kiến; Sở hướng dẫn cách làm trong khi chờ sửa đổi quy định của trung ương."),
        /** Nobody's business but the inspector's. */
        CONFIDENTIAL(300, "Đã xác minh nội dung tố cáo và thông báo kết quả cho người tố cáo theo quy định.");

        final int hours;
        final String answer;

        Course(int hours, String answer) {
            this.hours = hours;
            this.answer = answer;
        }
    }

    /** Whether anybody may find that another item is about the same. */
    boolean mayBeRaisedAgain() {
        return this != UNCLEAR && course != Course.CONFIDENTIAL && course != Course.DISPUTE;
    }

    /** What may be said of an answer to a matter of this kind. */
    @Nullable
    Map<String, String> promise(LocalDate day) {
        return course == Course.SLOW
                ? new TreeMap<>(Map.of("text", "Hoàn thành trước ngày " + day, "dueAt", day.toString()))
                : null;
    }

    static final List<Matter> ALL = List.of(
            new Matter(
                    "Hồ sơ đăng ký doanh nghiệp bị trả lại",
                    "Hồ sơ thay đổi đăng ký doanh nghiệp nộp qua mạng bị yêu cầu sửa đổi, bổ sung nhiều lần,"
                            + " mỗi lần một lý do khác nhau.",
                    Course.WORK,
                    "NNS"),
            new Matter(
                    "Hỏi thủ tục cấp lại giấy chứng nhận đăng ký doanh nghiệp",
                    "Cho tôi hỏi thủ tục cấp lại giấy chứng nhận đăng ký doanh nghiệp bị mất gồm những giấy tờ gì?",
                    Course.QUESTION,
                    "NNS"),
            new Matter(
                    "Hỏi chính sách hỗ trợ doanh nghiệp nhỏ và vừa",
                    "Xin hỏi doanh nghiệp nhỏ và vừa mới thành lập có được hỗ trợ chi phí đào tạo hay không?",
                    Course.QUESTION),
            new Matter(
                    "Chậm cấp chủ trương đầu tư",
                    "Nhà đầu tư đã nộp hồ sơ đề nghị chấp thuận chủ trương đầu tư dự án ngoài ngân sách, quá thời hạn"
                            + " vẫn chưa có kết quả.",
                    Course.SLOW,
                    "DTC"),
            new Matter(
                    "Kiến nghị trong lựa chọn nhà thầu",
                    "Nhà thầu kiến nghị về kết quả lựa chọn nhà thầu của gói thầu xây lắp, đề nghị làm rõ lý do bị"
                            + " loại hồ sơ dự thầu.",
                    Course.WORK),
            new Matter(
                    "Trang thông tin của Sở không cập nhật",
                    "Thủ tục hành chính đăng trên trang thông tin điện tử của Sở đã cũ, biểu mẫu không tải được.",
                    Course.QUESTION),
            new Matter(
                    "Thái độ phục vụ ở nơi tiếp nhận hồ sơ",
                    "Nơi tiếp nhận hồ sơ phục vụ chưa tốt: để người dân chờ lâu, trả lời gắt gỏng, hướng dẫn mỗi lần"
                            + " một khác.",
                    Course.WORK),
            new Matter(
                    "Hỗ trợ doanh nghiệp nhỏ và vừa",
                    "Doanh nghiệp nhỏ và vừa chưa tiếp cận được chính sách hỗ trợ theo nghị quyết của Hội đồng nhân"
                            + " dân tỉnh, đề nghị hướng dẫn.",
                    Course.WORK),
            new Matter(
                    "Thuê đất sản xuất",
                    "Hồ sơ thuê đất và cấp giấy chứng nhận quyền sử dụng đất của công ty đã lâu chưa được giải quyết.",
                    Course.ELSEWHERE,
                    "STNMT"),
            new Matter(
                    "Quy định về điều kiện đầu tư chồng chéo",
                    "Quy định của Luật Đầu tư về thủ tục chấp thuận chủ trương đầu tư chồng chéo với quy định khác,"
                            + " phản ánh về quy định hành chính, đề nghị kiến nghị trung ương sửa đổi.",
                    Course.RULE),
            new Matter(
                    "Khiếu nại quyết định thu hồi giấy chứng nhận",
                    "Đơn khiếu nại lần đầu: công ty không đồng ý với quyết định thu hồi giấy chứng nhận đăng ký doanh"
                            + " nghiệp, đề nghị hủy quyết định.",
                    Course.DISPUTE),
            new Matter(
                    "Đơn tố cáo",
                    "Tôi tố cáo cán bộ nhận hồ sơ đòi tiền, nhận phong bì khi giải quyết thủ tục; tôi có bằng chứng.",
                    Course.CONFIDENTIAL),
            new Matter(
                    "Hoàn thuế giá trị gia tăng chậm",
                    "Hồ sơ hoàn thuế giá trị gia tăng nộp tại cơ quan thuế đã lâu chưa được giải quyết.",
                    Course.ELSEWHERE,
                    "CUC_THUE"),
            new Matter(
                    "Thông quan hàng nông sản ùn tắc",
                    "Xe hàng nông sản chờ làm thủ tục hải quan tại cửa khẩu nhiều ngày, chi phí lưu bãi rất lớn.",
                    Course.ELSEWHERE,
                    "HAI_QUAN"),
            new Matter(
                    "Kiểm tra chồng chéo",
                    "Trong một năm doanh nghiệp phải tiếp nhiều đoàn thanh tra, kiểm tra với nội dung trùng lặp.",
                    Course.WORK),
            new Matter(
                    "Đào tạo lao động",
                    "Doanh nghiệp cần tuyển lao động đã qua đào tạo nghề, đề nghị kết nối với cơ sở giáo dục nghề"
                            + " nghiệp.",
                    Course.ELSEWHERE,
                    "SLDTBXH"));

    /** Says too little for anybody to know whose it is: a person has to sort it. */
    static final Matter UNCLEAR =
            new Matter("Góp ý chung", "Mong các anh chị xem giúp trường hợp của chúng tôi.", Course.WORK);
}
