package vn.langnghe.intake.reply.sending;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.langnghe.intake.domain.Reference;
import vn.langnghe.intake.progress.Progress;

/**
 * What the department decided about telling people.
 *
 * @param quietFrom in the evening, local time; equal to {@code quietTo} means never
 * @param quietTo in the morning
 * @param silentKinds kinds of which no message may tell that they exist; denunciations are always among them (Luật Tố cáo
 *     25/2018/QH14, Đ8, 49), whatever anybody sets
 */
public record ReplySettings(LocalTime quietFrom, LocalTime quietTo, Set<String> silentKinds) {

    public static final ReplySettings SHIPPED =
            new ReplySettings(LocalTime.of(21, 0), LocalTime.of(7, 0), Progress.DENUNCIATIONS);

    public ReplySettings {
        silentKinds = Stream.concat(silentKinds.stream(), Progress.DENUNCIATIONS.stream())
                .collect(Collectors.toUnmodifiableSet());
    }

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
