package vn.langnghe.platform.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Dates as people here read them; in templates {@code @dates}. Nothing is shown for nothing. */
public class Dates {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(ZONE);

    public String day(@Nullable Instant at) {
        return at == null ? "" : DAY.format(at.atZone(ZONE));
    }

    public String day(@Nullable LocalDate date) {
        return date == null ? "" : DAY.format(date);
    }

    public String time(@Nullable Instant at) {
        return at == null ? "" : MINUTE.format(at);
    }

    /** For the {@code datetime} attribute. */
    public String iso(@Nullable Instant at) {
        return at == null ? "" : at.toString();
    }
}
