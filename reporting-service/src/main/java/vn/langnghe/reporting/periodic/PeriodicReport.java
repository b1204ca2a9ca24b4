package vn.langnghe.reporting.periodic;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.langnghe.reporting.engine.ReportEngine.AsOf;

/**
 * One periodic report. A draft holds the figures of the moment it was made, which it names once it is kept; an issued
 * one is frozen, and corrected only by the next version, which says what changed.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PeriodicReport(
        String period,
        String title,
        LocalDate from,
        LocalDate to,
        int cutOff,
        @Nullable String basis,
        State state,
        int version,
        @Nullable Instant draftedAt,
        @Nullable Instant issuedAt,
        @Nullable String issuedBy,
        AsOf asOf,
        String notice,
        Map<String, Long> flow,
        List<Section> sections,
        List<Change> changes) {

    /** Whether figures may still move. */
    public enum State {
        DRAFT,
        ISSUED
    }

    /** A section: words drafted from figures or written by a person, and tables. */
    public record Section(
            String number,
            String title,
            List<String> paragraphs,
            List<PrintedTable> tables,
            @Nullable String editedBy) {

        /** The number of what is printed behind the signature. */
        static final String APPENDIX = "PL";

        /** Its number and its title; an appendix is known by its title alone. */
        public String heading() {
            return isAppendix() ? title : number + ". " + title;
        }

        public boolean isAppendix() {
            return number.equals(APPENDIX);
        }

        Section worded(Edit edit) {
            return new Section(number, title, edit.paragraphs(), tables, edit.by());
        }
    }

    /** Words a person put in place of the drafted ones. */
    public record Edit(List<String> paragraphs, String by, Instant at) {}

    /** A table as it was printed. */
    public record PrintedTable(String caption, List<String> header, List<List<String>> rows) {}

    /** A cell that differs from the version before. */
    public record Change(String where, String before, String after) {}

    /** The same for all drafts that say the same, another for every other. */
    public String revision() {
        var said =
                List.of(title, from, to, notice, new TreeMap<>(flow), sections).toString();
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    PeriodicReport with(List<Section> worded) {
        return new PeriodicReport(
                period, title, from, to, cutOff, basis, state, version, draftedAt, issuedAt, issuedBy, asOf, notice,
                flow, worded, changes);
    }

    PeriodicReport draftedAt(Instant at) {
        return new PeriodicReport(
                period, title, from, to, cutOff, basis, state, version, at, issuedAt, issuedBy, asOf, notice, flow,
                sections, changes);
    }

    PeriodicReport issued(int newVersion, Instant at, String by, List<Change> changed) {
        return new PeriodicReport(
                period,
                title,
                from,
                to,
                cutOff,
                basis,
                State.ISSUED,
                newVersion,
                draftedAt,
                at,
                by,
                asOf,
                notice,
                flow,
                sections,
                changed);
    }
}
