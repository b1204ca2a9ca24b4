package vn.langnghe.routing.ruling;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.langnghe.routing.matching.Yamls;

/** How many confirmed items a model is taught at least, on the days it is so. */
record Teaching(LocalDate from, @Nullable LocalDate to, int atLeast) {

    static int atLeast(LocalDate day) {
        return Yamls.list("/model/teaching.yaml", Teaching.class).stream()
                .filter(teaching -> teaching.inForce(day))
                .findFirst()
                .orElseThrow()
                .atLeast;
    }

    private boolean inForce(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
