package vn.langnghe.intake.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.langnghe.intake.domain.Author.Standing;

/** The fields of what an item was written on. */
final class SourceFields {

    private final Fields fields;
    private final Author author;

    SourceFields(Fields fields, Author author) {
        this.fields = fields;
        this.author = author;
    }

    @Nullable
    Source read(Submission.@Nullable Paper paper) {
        if (paper == null || paper.isBlank()) {
            return null;
        }
        if (author.standing() != Standing.CLERK && author.standing() != Standing.ADAPTER) {
            fields.fault("source", "staff-only");
        }
        return new Source(
                fields.line("source.name", paper.name(), 200),
                fields.line("source.number", paper.number(), 64),
                date(paper.date()));
    }

    private @Nullable LocalDate date(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(value.strip());
        } catch (DateTimeException notADay) {
            fields.fault("source.date", "day");
            return null;
        }
    }
}
