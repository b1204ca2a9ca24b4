package vn.langnghe.intake.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.intake.progress.Progress;
import vn.langnghe.platform.security.CurrentUser;

/** As much of an earlier item as a colleague of another unit may know: what it was about and how it went. */
record EarlierItem(
        String reference, Instant receivedAt, @Nullable String subject, List<Standing> cases) {

    /** How a case stands; {@code open} names it for those who may open it. */
    record Standing(String status, String unit, @Nullable String open) {

        static Standing of(Progress one, CurrentUser user) {
            var mayOpen = user.hasAny("INSPECTOR", "LEADER") || user.has("OFFICER") && one.concerns(user.units());
            return new Standing(one.status(), one.unit(), mayOpen ? one.caseId() : null);
        }
    }

    static EarlierItem of(Readers item, CurrentUser user) {
        var line = item.line();
        var cases = item.cases().stream().map(one -> Standing.of(one, user)).toList();
        return new EarlierItem(line.reference(), line.receivedAt(), line.subject(), cases);
    }
}
