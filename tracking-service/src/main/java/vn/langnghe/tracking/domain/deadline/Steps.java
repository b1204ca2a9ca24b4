package vn.langnghe.tracking.domain.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Steps as they are taken; days in a row that are the same are told as one. */
final class Steps {

    private final List<Step> taken = new ArrayList<>();

    void add(Step.Code code, LocalDate day) {
        add(code, day, day, 1, null);
    }

    void add(Step.Code code, LocalDate from, LocalDate to, int days, @Nullable String why) {
        taken.add(new Step(code, from, to, days, why));
    }

    /** One more day of the walk, next to the one before in either direction. */
    void walk(Step.Code code, LocalDate day, @Nullable String why) {
        var last = taken.getLast();
        if (last.code() != code || !Objects.equals(last.why(), why)) {
            add(code, day, day, 1, why);
            return;
        }
        var from = day.isBefore(last.from()) ? day : last.from();
        var to = day.isAfter(last.to()) ? day : last.to();
        taken.set(taken.size() - 1, new Step(code, from, to, last.days() + 1, why));
    }

    List<Step> list() {
        return taken;
    }
}
