package vn.langnghe.reporting.periodic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.langnghe.reporting.periodic.PeriodicReport.Change;
import vn.langnghe.reporting.periodic.PeriodicReport.PrintedTable;
import vn.langnghe.reporting.periodic.PeriodicReport.Section;

/**
 * What one version says otherwise than the one before: {@code flow.left} of the balance, {@code II/3} for a paragraph,
 * {@code II/1/Phòng Đăng ký kinh doanh} for a row of a section's first table.
 */
final class Changes {

    private final List<Change> found = new ArrayList<>();

    static List<Change> between(PeriodicReport before, PeriodicReport after) {
        var changes = new Changes();
        after.flow().forEach((name, count) -> {
            var was = before.flow().getOrDefault(name, 0L);
            changes.compare("flow." + name, was.toString(), count.toString());
        });
        for (var section : after.sections()) {
            var was = before.sections().stream()
                    .filter(each -> each.number().equals(section.number()))
                    .findFirst()
                    .orElse(new Section(section.number(), section.title(), List.of(), List.of(), null));
            changes.compare(was, section);
        }
        return changes.found;
    }

    private void compare(Section before, Section after) {
        for (int at = 0;
                at < Math.max(before.paragraphs().size(), after.paragraphs().size());
                at++) {
            compare(after.number() + '/' + (at + 1), or(before.paragraphs(), at, ""), or(after.paragraphs(), at, ""));
        }
        var none = new PrintedTable("", List.of(), List.of());
        for (int at = 0; at < Math.max(before.tables().size(), after.tables().size()); at++) {
            compare(after.number() + '/' + (at + 1) + '/', or(before.tables(), at, none), or(after.tables(), at, none));
        }
    }

    /** By what the rows are called: one more or one less leaves the others what they were. */
    private void compare(String where, PrintedTable before, PrintedTable after) {
        var was = byName(before);
        var is = byName(after);
        is.forEach((name, cells) -> compare(where + name, was.getOrDefault(name, ""), cells));
        was.forEach((name, cells) -> {
            if (!is.containsKey(name)) {
                compare(where + name, cells, "");
            }
        });
    }

    private static Map<String, String> byName(PrintedTable table) {
        var rows = new LinkedHashMap<String, String>();
        table.rows()
                .forEach(row -> rows.merge(
                        row.getFirst(), String.join(" | ", row.subList(1, row.size())), (a, b) -> a + " || " + b));
        return rows;
    }

    private void compare(String where, String before, String after) {
        if (!before.equals(after)) {
            found.add(new Change(where, before, after));
        }
    }

    private static <T> T or(List<T> all, int at, T otherwise) {
        return at < all.size() ? all.get(at) : otherwise;
    }
}
