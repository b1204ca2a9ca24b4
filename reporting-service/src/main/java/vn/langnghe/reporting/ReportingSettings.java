package vn.langnghe.reporting;

import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.springframework.boot.context.properties.ConfigurationProperties;
import vn.langnghe.reporting.engine.ReportEngine.Limits;
import vn.langnghe.reporting.export.Letter.Office;
import vn.langnghe.reporting.periodic.Period.Kind;

/** Where the office is, what the engine may take of the machine, and how the office signs. */
@ConfigurationProperties("langnghe.reporting")
public record ReportingSettings(ZoneId zone, Limits engine, Office office, Map<Kind, Integer> dueDays, Drafts drafts) {

    /**
     * When drafts are made by themselves: how many days after the last day counted, in which languages, and how long
     * afterwards one that was missed is still made.
     */
    public record Drafts(Map<Kind, Integer> afterDays, List<Locale> languages, Period catchUp) {

        /** Empty for a kind that is not drafted. */
        public OptionalInt after(Kind kind) {
            var days = afterDays.get(kind);
            return days == null ? OptionalInt.empty() : OptionalInt.of(days);
        }
    }

    /** How many days after its last day a report of this kind is due. */
    public int dueDays(Kind kind) {
        return dueDays.getOrDefault(kind, 0);
    }
}
