package vn.langnghe.intake.bulk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.langnghe.intake.domain.Fault;
import vn.langnghe.intake.domain.Reference;
import vn.langnghe.intake.domain.Submission;
import vn.langnghe.intake.register.Folded;

/**
 * The cells of one row, as people write them: yes and no in words, dates day first or as programs export them, kinds of
 * sender by name.
 */
final class Cells {

    private static final Set<String> YES = Set.of("x", "co", "yes", "y", "true", "1", "dung");
    private static final Set<String> NO = Set.of("", "khong", "no", "n", "false", "0", "sai");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("[d/M/uuuu][uuuu-MM-dd]").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "[d/M/uuuu H:mm][uuuu-MM-dd HH:mm[:ss]]")
            .withResolverStyle(ResolverStyle.STRICT);
    private static final Map<String, String> SENDER_TYPES = Map.ofEntries(
            Map.entry("doanh nghiep", "ENTERPRISE"),
            Map.entry("dn", "ENTERPRISE"),
            Map.entry("hop tac xa", "COOPERATIVE"),
            Map.entry("htx", "COOPERATIVE"),
            Map.entry("ho kinh doanh", "HOUSEHOLD_BUSINESS"),
            Map.entry("hkd", "HOUSEHOLD_BUSINESS"),
            Map.entry("ca nhan", "CITIZEN"),
            Map.entry("cong dan", "CITIZEN"),
            Map.entry("hiep hoi", "ASSOCIATION"),
            Map.entry("co quan", "AGENCY"));

    private final Map<Column, String> values;
    private final List<Fault> faults;

    Cells(Map<Column, String> values, List<Fault> faults) {
        this.values = values;
        this.faults = faults;
    }

    Submission submission() {
        return new Submission(
                text(Column.CHANNEL),
                senderType(),
                text(Column.SUBJECT),
                text(Column.CONTENT),
                null,
                flag(Column.ANONYMOUS, "anonymous"),
                flag(Column.CONFIDENTIAL, "confidential"),
                text(Column.COMMUNE_CODE),
                null,
                receivedAt(),
                new Submission.Person(
                        text(Column.NAME),
                        text(Column.PHONE),
                        text(Column.EMAIL),
                        text(Column.ADDRESS),
                        text(Column.TAX_CODE),
                        text(Column.ORGANISATION),
                        null),
                null,
                flag(Column.CONSENT, "consentToPublish"),
                null,
                null,
                null,
                text(Column.EXTERNAL_SYSTEM),
                text(Column.EXTERNAL_NUMBER),
                null);
    }

    private @Nullable String text(Column column) {
        return values.get(column);
    }

    private @Nullable String senderType() {
        var given = text(Column.SENDER_TYPE);
        return given == null ? null : SENDER_TYPES.getOrDefault(Folded.of(given), given);
    }

    private @Nullable Boolean flag(Column column, String field) {
        var given = text(column);
        if (given == null) {
            return null;
        }
        var folded = Folded.of(given);
        if (!YES.contains(folded) && !NO.contains(folded)) {
            faults.add(new Fault(field, "intake.fault.import-flag", List.of()));
        }
        // anonymous "no" means no more than an empty cell does
        return YES.contains(folded) ? Boolean.TRUE : null;
    }

    private @Nullable String receivedAt() {
        var given = text(Column.RECEIVED_AT);
        if (given == null || given.contains("T")) {
            return given;
        }
        try {
            var local = given.contains(":")
                    ? LocalDateTime.parse(given, MINUTE)
                    : LocalDate.parse(given, DAY).atStartOfDay();
            return local.atZone(Reference.ZONE).toOffsetDateTime().toString();
        } catch (DateTimeException notADay) {
            faults.add(new Fault("receivedAt", "intake.fault.import-day", List.of()));
            return null;
        }
    }
}
