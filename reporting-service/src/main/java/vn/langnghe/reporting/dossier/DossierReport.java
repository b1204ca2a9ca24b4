package vn.langnghe.reporting.dossier;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.reporting.report.Value;

/**
 * P11 and P14 by unit.
 *
 * @param typed what was typed in of these months, each with who did
 */
public record DossierReport(
        String report,
        String notice,
        YearMonth from,
        YearMonth to,
        List<Definition> definitions,
        List<Row> rows,
        Row totals,
        List<Dossiers> typed) {

    /** How a figure is counted. */
    public record Definition(
            String code, String proxy, String name, String label, String formula, List<String> serves) {}

    /**
     * One unit; reports of attitude are a rate per thousand dossiers, of all units together only: a case tells who deals
     * with it, not whom it is about.
     */
    public record Row(
            String key,
            String label,
            long filed,
            long eligible,
            long online,
            Value onlineShare,
            @Nullable Long attitude,
            Value attitudePerThousand) {}
}
