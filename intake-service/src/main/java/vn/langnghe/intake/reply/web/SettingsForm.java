package vn.langnghe.intake.reply.web;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.langnghe.intake.reply.sending.ReplySettings;
import vn.langnghe.platform.web.FieldFault;
import vn.langnghe.platform.web.InvalidInput;

/** Quiet hours and silent kinds as somebody wrote them. */
record SettingsForm(
        @Nullable String quietFrom,
        @Nullable String quietTo,
        @Nullable List<String> silentKinds) {

    static SettingsForm of(ReplySettings settings) {
        return new SettingsForm(
                settings.quietFrom().toString(),
                settings.quietTo().toString(),
                List.copyOf(new TreeSet<>(settings.silentKinds())));
    }

    ReplySettings settings() {
        var faults = new ArrayList<FieldFault>();
        var from = time("quietFrom", quietFrom, faults);
        var to = time("quietTo", quietTo, faults);
        var kinds = silentKinds == null ? Set.<String>of() : Set.copyOf(silentKinds);
        if (kinds.stream().anyMatch(kind -> !kind.matches("[A-Z_]{1,40}"))) {
            faults.add(new FieldFault("silentKinds", "intake.fault.code"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return new ReplySettings(from, to, kinds);
    }

    private static LocalTime time(String field, @Nullable String value, List<FieldFault> faults) {
        try {
            return LocalTime.parse(value == null ? "" : value.strip());
        } catch (DateTimeException notATime) {
            faults.add(new FieldFault(field, "intake.fault.time-of-day"));
            return LocalTime.MIDNIGHT;
        }
    }
}
