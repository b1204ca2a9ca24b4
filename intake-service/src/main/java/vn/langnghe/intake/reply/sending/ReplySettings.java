package vn.langnghe.intake.reply.sending;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Set;
import vn.langnghe.intake.domain.Reference;

/**
 * What the department decided about telling people.
 *
 * @param quietFrom in the evening, local time; equal to {@code quietTo} means never
 * @param quietTo in the morning
 * @param silentKinds kinds of which no message may tell that they exist (Luật Tố cáo 25/2018/QH14, Đ8, 49)
 */
public record ReplySettings(LocalTime quietFrom, LocalTime quietTo, Set<String> silentKinds) {

    public static final ReplySettings SHIPPED = new ReplySettings(
            LocalTime.of(21, 0), LocalTime.of(7, 0), Set.of("DENUNCIATION", "SUSPECTED_DENUNCIATION"));

    /** When somebody may next be woken: {@code now}, unless it is night. */
    public Instant awake(Instant now) {
        var local = now.atZone(Reference.ZONE);
        if (!isQuiet(local.toLocalTime())) {
            return now;
        }
        var morning = local.with(quietTo);
        return (morning.isAfter(local) ? morning : morning.plusDays(1)).toInstant();
    }

    private boolean isQuiet(LocalTime time) {
        return quietFrom.isAfter(quietTo)
                ? !time.isBefore(quietFrom) || time.isBefore(quietTo)
                : !time.isBefore(quietFrom) && time.isBefore(quietTo);
    }
}
