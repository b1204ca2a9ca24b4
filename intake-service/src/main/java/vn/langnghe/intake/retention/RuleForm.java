package vn.langnghe.intake.retention;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.platform.web.FieldFault;
import vn.langnghe.platform.web.InvalidInput;

/** A rule as somebody wrote it. */
record RuleForm(
        @Nullable String category,
        @Nullable String months,
        @Nullable Boolean wordsToo,
        @Nullable String basis,
        @Nullable String from) {

    private static final int LONGEST_BASIS = 200;
    private static final int MOST_MONTHS = 1200;
    static final int NOTICE_DAYS = 30;

    /** Not shorter than what ships, and not before others could see it: what it forgets is gone. */
    RetentionRule rule(LocalDate today) {
        var faults = new ArrayList<FieldFault>();
        var rule = new RetentionRule(
                category(faults), months(faults), Boolean.TRUE.equals(wordsToo), basis(faults), from(faults));
        if (faults.isEmpty()) {
            demandKept(rule, today, faults);
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return rule;
    }

    private static void demandKept(RetentionRule rule, LocalDate today, List<FieldFault> faults) {
        int least = RetentionRules.leastMonths(rule.category(), rule.from());
        if (rule.months() < least) {
            faults.add(new FieldFault("months", "intake.fault.retention-shorter", least));
        }
        if (rule.from().isBefore(today.plusDays(NOTICE_DAYS))) {
            faults.add(new FieldFault("from", "intake.fault.retention-soon", NOTICE_DAYS));
        }
    }

    private Category category(List<FieldFault> faults) {
        return Arrays.stream(Category.values())
                .filter(one -> one.name().equals(category))
                .findFirst()
                .orElseGet(() -> {
                    faults.add(new FieldFault("category", "intake.fault.choice", Arrays.toString(Category.values())));
                    return Category.HANDLED;
                });
    }

    private int months(List<FieldFault> faults) {
        if (months != null && months.matches("\\d{1,4}")) {
            int wanted = Integer.parseInt(months);
            if (wanted >= 1 && wanted <= MOST_MONTHS) {
                return wanted;
            }
        }
        faults.add(new FieldFault("months", "intake.fault.limit", MOST_MONTHS));
        return 0;
    }

    private String basis(List<FieldFault> faults) {
        if (basis == null || basis.isBlank()) {
            faults.add(new FieldFault("basis", "intake.fault.required"));
            return "";
        }
        if (basis.length() > LONGEST_BASIS) {
            faults.add(new FieldFault("basis", "intake.fault.too-long", LONGEST_BASIS));
        }
        return basis.strip();
    }

    private LocalDate from(List<FieldFault> faults) {
        try {
            return LocalDate.parse(from == null ? "" : from);
        } catch (DateTimeException notADay) {
            faults.add(new FieldFault("from", "intake.fault.day"));
            return LocalDate.EPOCH;
        }
    }
}
