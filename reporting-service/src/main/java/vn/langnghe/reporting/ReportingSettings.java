package vn.langnghe.reporting;

import java.time.ZoneId;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import vn.langnghe.reporting.engine.ReportEngine.Limits;
import vn.langnghe.reporting.export.Letter.Office;
import vn.langnghe.reporting.periodic.Period;

/** Where the office is, what the engine may take of the machine, and how the office signs. */
@ConfigurationProperties("langnghe.reporting")
public record ReportingSettings(
        ZoneId zone,
        Limits engine,
        Office office,
        Map<Period.Kind, Integer> cutOffs,
        Map<Period.Kind, Integer> dueDays) {

    /** The day of the month on which a period of this kind begins; 1 is calendar months. */
    public int cutOff(Period.Kind kind) {
        return cutOffs.getOrDefault(kind, 1);
    }

    /** How many days after its last day a report of this kind is due. */
    public int dueDays(Period.Kind kind) {
        return dueDays.getOrDefault(kind, 0);
    }
}
