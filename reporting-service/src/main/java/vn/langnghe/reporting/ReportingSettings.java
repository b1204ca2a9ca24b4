package vn.langnghe.reporting;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import vn.langnghe.reporting.engine.ReportEngine.Limits;
import vn.langnghe.reporting.export.Letter.Office;

/** Where the office is, what the engine may take of the machine, and how the office signs. */
@ConfigurationProperties("langnghe.reporting")
public record ReportingSettings(ZoneId zone, Limits engine, Office office) {}
