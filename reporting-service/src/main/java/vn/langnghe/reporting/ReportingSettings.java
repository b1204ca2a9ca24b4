package vn.langnghe.reporting;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import vn.langnghe.reporting.engine.ReportEngine.Limits;

/** Where the office is, and what the engine may take of the machine. */
@ConfigurationProperties("langnghe.reporting")
public record ReportingSettings(ZoneId zone, Limits engine) {}
