package vn.langnghe.tracking.domain;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Takes out of a text what may point at its sender: addresses of mail and web, numbers long enough to be a telephone,
 * tax code or identity card, names after a form of address or beginning with a family name, names of companies, house and
 * village addresses. Rules see forms, not people: a street called after somebody goes too, and somebody still reads the
 * text before everybody does. What repeats is possessive or bounded: a long run of it must not fill the stack.
 */
public final class Scrub {

    private static final String NAME = "(?:\\p{Lu}[\\p{L}\\p{M}]*)(?:\\s+\\p{Lu}[\\p{L}\\p{M}]*){0,4}";

    /** Family names with which hardly anything but a name begins. */
    private static final String FAMILY =
            "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Ngô|Lý|Đinh|Trịnh|Tạ|Hứa|Đàm|Bế|Trương|Phùng|Tống|Vương|Quách|Mạc|Nghiêm"
                    + "|Nguyen|Tran|Pham|Hoang|Truong|Phung";

    /** Those that also begin places or other words (Hà Nội, Lâm Đồng, Đoàn Thanh niên): only with two more names. */
    private static final String PEOPLE_AND_PLACES =
            "Dương|Đào|Đoàn|Lương|Lâm|Nông|Triệu|Tô|Lăng|Hà|Mai|Cao|Chu|Vi|La|Lộc|Mã|Thái|Lưu|Đồng|Lục";

    private static final String FAMILY_OR_NOT = "Hồ(?!\\s+Chí\\s+Minh)|" + PEOPLE_AND_PLACES;

    /** What stands between family and given name, where the family name alone says little. */
    private static final String MIDDLE =
            "Văn|Thị|Đức|Minh|Ngọc|Thanh|Quốc|Hữu|Xuân|Đình|Công|Hoàng|Thu|Van|Thi|Duc|Ngoc|Quoc|Huu|Xuan|Dinh|Cong";

    private static final String UNACCENTED = "Vo|Le|Do|Vu|Dang|Bui|Ngo|Ly|Dinh|Ho|Duong|Dao|Luong|Lam|Nong|Trieu";

    /** Words in capitals that begin like a name. */
    private static final String NO_NAME = "(?!LÝ\\s+DO|PHẠM\\s+VI|BẾ\\s+MẠC|ĐÀM\\s+PHÁN|VŨ\\s+KHÍ)";

    private static final String WORD = "\\p{Lu}[\\p{Ll}\\p{M}]*\\b";
    private static final String CAPITALS = "\\p{Lu}[\\p{Lu}\\p{M}]*\\b";
    private static final Map<Pattern, String> RULES = new LinkedHashMap<>();

    static {
        rule("(?<![\\w.+-])[\\w.+-]++@[\\w-]++(?:\\.[\\w-]++){1,20}+", "[…]");
        rule("(?:https?://|www\\.|zalo\\.me/|fb\\.com/|facebook\\.com/)\\S+", "[…]");
        rule("(?<!\\d)\\(?\\+?\\d(?:[ .\\-()]{0,2}\\d){8,}+", "[…]");
        rule(
                "(?iuU)\\b(công ty|doanh nghiệp tư nhân|DNTN|hợp tác xã|HTX)(\\s+(?:TNHH|cổ phần|CP|MTV|một thành viên|hợp danh|thương mại|dịch vụ|xây dựng|sản xuất|đầu tư|vận tải|xuất nhập khẩu|và|&)){0,12}(?-i)\\s+"
                        + NAME,
                "$1 […]");
        rule("(?U)\\b([Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Cc]hú|[Bb]ác|[Tt]ôi là|[Tt]ên là)\\s+" + NAME, "$1 […]");
        rule("(?U)\\b(?:" + FAMILY + ")(?:\\s+" + WORD + "){1,4}", "[…]");
        rule("(?U)\\b" + NO_NAME + "(?:" + capitals(FAMILY) + ")(?:\\s+" + CAPITALS + "){1,4}", "[…]");
        rule("(?U)\\b(?:" + FAMILY_OR_NOT + ")(?:\\s+" + WORD + "){2,4}", "[…]");
        rule("(?U)\\b(?:" + UNACCENTED + ")\\s+(?:" + MIDDLE + ")(?:\\s+" + WORD + "){1,3}", "[…]");
        rule(
                "(?U)\\b(?:" + capitals("Hồ|" + PEOPLE_AND_PLACES + "|" + UNACCENTED) + ")\\s+(?:" + capitals(MIDDLE)
                        + ")(?:\\s+" + CAPITALS + "){1,3}",
                "[…]");
        rule(
                "(?U)\\b([Ss]ố|[Ss]ố nhà)\\s+\\d+[A-Za-z]?(?:/\\d++)*+[,\\s]+(?:ngõ|ngách|đường|phố|tổ|thôn)[^,.;\\n]*",
                "[…]");
        rule("(?U)\\b([Tt]hôn|[Bb]ản|[Xx]óm|[Tt]ổ dân phố|[Kk]hối)\\s+(?:\\d+|" + NAME + ")", "$1 […]");
    }

    private Scrub() {}

    private static String capitals(String names) {
        return names.toUpperCase(Locale.ROOT);
    }

    private static void rule(String pattern, String instead) {
        RULES.put(Pattern.compile(pattern), instead);
    }

    public static String of(String text) {
        var clean = text;
        for (var rule : RULES.entrySet()) {
            clean = rule.getKey().matcher(clean).replaceAll(rule.getValue());
        }
        return clean;
    }
}
