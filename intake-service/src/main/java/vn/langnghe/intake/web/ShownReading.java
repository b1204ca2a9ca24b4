package vn.langnghe.intake.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.langnghe.intake.register.Disclosures;
import vn.langnghe.intake.reply.sending.UnitNames;

/** A reading of somebody's details as that person reads of it: the office by its name, nobody by theirs. */
record ShownReading(
        Instant at,
        Disclosures.What what,
        @Nullable String role,
        @Nullable String unit,
        @Nullable String reason,
        List<String> fields) {

    static ShownReading of(Disclosures.Disclosure reading, UnitNames units, Locale locale) {
        var code = reading.unit();
        var name = code == null ? null : units.name(code, locale).orElse(code);
        return new ShownReading(
                reading.at(), reading.what(), reading.role(), name, reading.reason(), reading.corrected());
    }
}
