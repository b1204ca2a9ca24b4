package vn.langnghe.reporting;

import java.net.URI;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import vn.langnghe.reporting.engine.ReportEngine.Limits;
import vn.langnghe.reporting.export.Letter.Office;

/** Where the office is, what the engine may take of the machine, and how the office signs. */
@ConfigurationProperties("langnghe.reporting")
public record ReportingSettings(ZoneId zone, Limits engine, Office office, Drafts drafts, OpenData openData) {

    /** On which terms anybody may use what is given away. */
    public record OpenData(URI license) {}

    /** In which languages drafts are made by themselves, and how long afterwards one that was missed is still made. */
    public record Drafts(List<Locale> languages, Period catchUp) {}
}
