package vn.langnghe.routing.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The assignment plan in force between two days. */
public record Plan(
        String code,
        int version,
        String title,
        @Nullable LocalDate signedOn,
        LocalDate from,
        @Nullable LocalDate to,
        boolean draft,
        List<String> implementing,
        List<PlanItem> items) {

    public Plan {
        implementing = implementing == null ? List.of() : List.copyOf(implementing);
        items = items == null ? List.of() : List.copyOf(items);
    }

    public Plan numbered(int next) {
        return new Plan(code, next, title, signedOn, from, to, draft, implementing, items);
    }

    public String label() {
        return code + "@" + version;
    }

    public boolean inForce(LocalDate day) {
        return !draft && !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    /** The duty a unit has in a component; the first in the plan's own order. */
    public Optional<PlanItem> duty(String unit, Component component) {
        return items.stream()
                .filter(item -> item.component() == component && item.ledBy(unit))
                .findFirst();
    }

    public Optional<PlanItem> duty(String unit) {
        return items.stream().filter(item -> item.ledBy(unit)).findFirst();
    }

    public boolean leads(String unit) {
        return duty(unit).isPresent();
    }

    /** The same plan, in force from one day to another. */
    public Plan inForce(LocalDate first, @Nullable LocalDate end) {
        return new Plan(code, version, title, signedOn, first, end, false, implementing, items);
    }

    public Plan drafted() {
        return new Plan(code, version, title, signedOn, from, to, true, implementing, items);
    }

    private Plan with(List<PlanItem> changed) {
        return new Plan(code, version, title, signedOn, from, to, draft, implementing, changed);
    }

    /** In place of the one of its name, or where its name belongs. */
    public Plan with(PlanItem changed) {
        var after = new ArrayList<PlanItem>(items);
        int at = IntStream.range(0, items.size())
                .filter(i -> items.get(i).item().equals(changed.item()))
                .findFirst()
                .orElse(-1);
        if (at >= 0) {
            after.set(at, changed);
        } else {
            after.add(
                    (int) items.stream()
                            .takeWhile(item -> Arrays.compare(item.place(), changed.place()) < 0)
                            .count(),
                    changed);
        }
        return with(after);
    }

    public Plan without(String name) {
        return with(items.stream().filter(item -> !item.item().equals(name)).toList());
    }

    public Optional<PlanItem> item(String name) {
        return items.stream().filter(item -> item.item().equals(name)).findFirst();
    }
}
