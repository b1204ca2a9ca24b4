package vn.langnghe.intake.retention;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of all times: those shipped, with the department's own beside or in place of them. */
public record RetentionRules(List<RetentionRule> all) {

    private static final LocalDate BEGINNING = LocalDate.of(2024, 7, 18);

    /** The two long terms follow from the archives law as remembered, and are to be confirmed before use. */
    private static final List<RetentionRule> SHIPPED = List.of(
            new RetentionRule(Category.FILED, 12, false, "TT 07/2014/TT-TTCP, Điều 28; TT 05/2021/TT-TTCP", BEGINNING),
            new RetentionRule(
                    Category.HANDLED, 120, false, "TT 10/2022/TT-BNV; Luật Lưu trữ 33/2024/QH15 (tạm tính)", BEGINNING),
            new RetentionRule(
                    Category.DENUNCIATION,
                    240,
                    false,
                    "TT 10/2022/TT-BNV; Luật Tố cáo 25/2018/QH14 (tạm tính)",
                    BEGINNING),
            new RetentionRule(
                    Category.SET_ASIDE, 12, true, "Luật 91/2025/QH15: hết mục đích thì xóa (tạm tính)", BEGINNING));

    public static RetentionRules with(List<RetentionRule> own) {
        var byKey = Stream.concat(SHIPPED.stream(), own.stream())
                .collect(Collectors.toMap(RetentionRule::key, Function.identity(), (_, later) -> later));
        return new RetentionRules(sorted(byKey));
    }

    /** No shorter term is the department's own to set: what ships follows from the law of archives. */
    static int leastMonths(Category category, LocalDate day) {
        return new RetentionRules(SHIPPED)
                .inForce(category, day)
                .map(RetentionRule::months)
                .orElse(1);
    }

    Optional<RetentionRule> inForce(Category category, LocalDate day) {
        return all.stream()
                .filter(rule -> rule.category() == category && !rule.from().isAfter(day))
                .max(Comparator.comparing(RetentionRule::from));
    }

    /** Whether items lose their words by any of them; a mail that was set aside is no item. */
    boolean takeWords(LocalDate day) {
        return EnumSet.complementOf(EnumSet.of(Category.SET_ASIDE)).stream()
                .flatMap(category -> inForce(category, day).stream())
                .anyMatch(RetentionRule::wordsToo);
    }

    private static List<RetentionRule> sorted(Map<String, RetentionRule> rules) {
        return rules.values().stream()
                .sorted(Comparator.comparing(RetentionRule::category).thenComparing(RetentionRule::from))
                .toList();
    }
}
