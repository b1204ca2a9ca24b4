package vn.langnghe.intake.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.intake.register.RegisterLine;
import vn.langnghe.intake.register.RegisterQuery;

/** A page of the register and where the next begins. */
record Lines(List<RegisterLine> items, @Nullable String nextCursor) {

    static Lines of(RegisterQuery.Page page) {
        return new Lines(page.lines(), page.next() == null ? null : Cursors.write(page.next()));
    }
}
