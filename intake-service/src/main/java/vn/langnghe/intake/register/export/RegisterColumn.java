package vn.langnghe.intake.register.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.langnghe.intake.domain.Reference;
import vn.langnghe.intake.domain.Source;
import vn.langnghe.intake.progress.Progress;
import vn.langnghe.intake.register.RegisterLine;

/**
 * The columns of the register as a file. What a register of citizens' reception must hold follows from NĐ 154/2026/NĐ-CP
 * and the laws it carries out, of which the form itself was not at hand: those columns are provisional and say so. Who
 * sent an item is in no column, because identity does not leave this service.
 */
enum RegisterColumn {
    REFERENCE(false, row -> row.line().reference()),
    RECEIVED(false, row -> time(row.line().receivedAt())),
    REGISTERED(false, row -> time(row.line().registeredAt())),
    CHANNEL(false, row -> row.words().apply("intake.channel." + row.line().channel())),
    SENDER_TYPE(
            false, row -> row.words().apply("intake.sender-type." + row.line().senderType())),
    SENDER(true, row -> row.words().apply("intake.export.sender." + sender(row.line()))),
    DOCUMENT(false, row -> document(row.line().source())),
    SUMMARY(false, row -> summary(row.line())),
    FILES(false, row -> String.valueOf(row.line().attachments().size())),
    KIND(true, row -> each(row, one -> word(row, "intake.kind.", one.kind()))),
    UNIT(true, row -> each(row, Progress::unit)),
    STATUS(false, row -> each(row, one -> word(row, "intake.status.", one.status()))),
    DUE(true, row -> each(row, one -> one.dueAt() == null ? "" : time(one.dueAt()))),
    BY(false, row -> row.line().registeredBy()),
    NOTE(true, row -> note(row));

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int LONGEST_SUMMARY = 500;

    private final boolean provisional;
    private final Function<Row, String> content;

    RegisterColumn(boolean provisional, Function<Row, String> content) {
        this.provisional = provisional;
        this.content = content;
    }

    /** An item with its cases, and the reader's words for codes. */
    record Row(RegisterLine line, List<Progress> cases, Function<String, String> words) {}

    String heading(Function<String, String> words) {
        var name = words.apply("intake.export." + name());
        return provisional ? name + " " + words.apply("intake.export.provisional") : name;
    }

    String of(Row row) {
        return content.apply(row);
    }

    private static String sender(RegisterLine line) {
        if (line.anonymous()) {
            return "anonymous";
        }
        return line.hasSender() ? "kept" : "erased";
    }

    private static String document(@Nullable Source source) {
        return source == null
                ? ""
                : Stream.of(source.number(), day(source.date()), source.name())
                        .filter(part -> part != null && !part.isEmpty())
                        .collect(Collectors.joining(", "));
    }

    private static String summary(RegisterLine line) {
        var text = Objects.requireNonNullElse(line.subject(), Objects.requireNonNullElse(line.content(), ""));
        return text.length() <= LONGEST_SUMMARY ? text : text.substring(0, LONGEST_SUMMARY - 1) + "…";
    }

    private static String note(Row row) {
        return row.line().synthetic() ? row.words().apply("intake.register.synthetic") : "";
    }

    private static String each(Row row, Function<Progress, String> what) {
        return row.cases().stream().map(what).distinct().collect(Collectors.joining("; "));
    }

    private static String word(Row row, String prefix, @Nullable String code) {
        return code == null ? "" : row.words().apply(prefix + code);
    }

    private static String time(Instant moment) {
        return TIME.format(moment.atZone(Reference.ZONE));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }
}
