package vn.langnghe.intake.retention;

import java.util.Collection;
import java.util.Set;
import vn.langnghe.intake.progress.Progress;

/** What an item turned out to be, as far as it matters for how long it is kept; the strictest first. */
public enum Category {
    DENUNCIATION,
    HANDLED,

    /** Put away without being handled ({@code xếp lưu đơn}). */
    FILED,

    /** A mail that became no item: who wrote it and about what. */
    SET_ASIDE;

    private static final Set<String> PUT_AWAY = Set.of("DECLINED", "WITHDRAWN", "FORWARDED");

    static Category of(Collection<Progress> cases) {
        if (cases.stream().anyMatch(Progress::isDenunciation)) {
            return DENUNCIATION;
        }
        return cases.stream().allMatch(one -> PUT_AWAY.contains(one.status())) ? FILED : HANDLED;
    }
}
