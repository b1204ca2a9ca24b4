package vn.langnghe.tracking.deadline.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.deadline.GroundEntry;

/** A ground as it shall be from a day on. */
record GroundForm(
        @Nullable String code,
        @Nullable String act,
        @Nullable List<String> kinds,
        @Nullable String vi,
        @Nullable String en,
        @Nullable String basis,
        @Nullable String mark,
        @Nullable String effectiveFrom,
        @Nullable String effectiveTo,
        @Nullable String note,
        @Nullable Integer version) {

    GroundForm {
        kinds = Objects.requireNonNullElse(kinds, List.of());
    }

    static GroundForm of(GroundEntry ground, int version) {
        return new GroundForm(
                ground.code(),
                ground.act(),
                ground.kinds(),
                ground.vi(),
                ground.en(),
                ground.basis(),
                ground.mark(),
                ground.effectiveFrom(),
                ground.effectiveTo(),
                null,
                version);
    }

    static GroundForm blank(int version) {
        return new GroundForm(null, null, null, null, null, null, null, null, null, null, version);
    }

    List<GroundEntry> added(List<GroundEntry> grounds) {
        var changed = new ArrayList<>(grounds);
        changed.add(entry(code, act));
        return changed;
    }

    /** All grounds with this change: from a later day than the old one's, the old one ends the day before. */
    List<GroundEntry> applied(List<GroundEntry> grounds, GroundEntry old) {
        var changed = new ArrayList<>(grounds);
        var place = changed.indexOf(old);
        changed.set(place, entry(old.code(), old.act()));
        if (effectiveFrom != null && !effectiveFrom.equals(old.effectiveFrom())) {
            changed.add(place, ending(old, RuleForm.dayBefore(effectiveFrom)));
        }
        return changed;
    }

    private GroundEntry entry(@Nullable String named, @Nullable String of) {
        return new GroundEntry(named, of, kinds, vi, en, basis, mark, effectiveFrom, effectiveTo);
    }

    private static GroundEntry ending(GroundEntry old, String last) {
        return new GroundEntry(
                old.code(),
                old.act(),
                old.kinds(),
                old.vi(),
                old.en(),
                old.basis(),
                old.mark(),
                old.effectiveFrom(),
                last);
    }
}
