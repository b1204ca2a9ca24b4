package vn.langnghe.tracking.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import vn.langnghe.platform.pages.Dates;
import vn.langnghe.tracking.domain.Status;
import vn.langnghe.tracking.domain.deadline.Deadlines;
import vn.langnghe.tracking.people.People;
import vn.langnghe.tracking.unit.Units;
import vn.langnghe.tracking.worklist.Row;

/** The rows of the worklist, written by hand: as a template, fifty of them took two thirds of the time of the page. */
@Component
class RowMarkup {

    private static final String NOBODY = "—";

    private final MessageSource messages;
    private final Units units;
    private final People people;
    private final Dates dates;
    private final Deadlines deadlines;

    RowMarkup(MessageSource messages, Units units, People people, Dates dates, Deadlines deadlines) {
        this.messages = messages;
        this.units = units;
        this.people = people;
        this.dates = dates;
        this.deadlines = deadlines;
    }

    String of(List<Row> rows, Instant now, Locale locale) {
        return rows.stream().map(row -> row(row, now, locale)).collect(joining());
    }

    private String row(Row row, Instant now, Locale locale) {
        var unit = row.unit() == null ? NOBODY : units.name(row.unit(), locale);
        var handler = row.handler() == null ? NOBODY : people.name(row.handler());
        var status = badge(tone(row.status()), said("tracking.status." + row.status(), locale));
        return "<tr tabindex=\"-1\">"
                + "<td>" + chooser(row, locale) + "</td>"
                + cell("code nowrap", "tracking.reference", escaped(reference(row)), locale)
                + cell("", "tracking.subject", subject(row, locale), locale)
                + cell("", "tracking.status", status, locale)
                + cell("", "tracking.unit", escaped(unit), locale)
                + cell("", "tracking.field.handler", escaped(handler), locale)
                + cell("", "tracking.due", due(row, now, locale), locale)
                + "</tr>\n";
    }

    private String cell(String styles, String label, String content, Locale locale) {
        var css = styles.isEmpty() ? "" : " class=\"" + styles + "\"";
        return "<td" + css + " data-label=\"" + said(label, locale) + "\">" + content + "</td>";
    }

    private String chooser(Row row, Locale locale) {
        return "<input type=\"checkbox\" name=\"chosen\" form=\"bulk\" value=\"" + row.caseId() + ":" + row.version()
                + "\" aria-label=\"" + said("cases.choose.one", locale, row.reference())
                + "\" data-case=\"" + row.caseId() + "\">";
    }

    private static String reference(Row row) {
        return row.part() > 1 ? row.reference() + " / " + row.part() : row.reference();
    }

    private String subject(Row row, Locale locale) {
        var kind = row.kind() == null ? "tracking.kind.none" : "tracking.kind." + row.kind();
        return "<a href=\"/cases/" + row.caseId() + "\">" + escaped(row.subject()) + "</a>"
                + (row.restricted() ? badge("restricted", said("tracking.restricted", locale)) : "")
                + (row.urgency().equals("URGENT") ? badge("warn", said("tracking.urgent", locale)) : "")
                + (row.synthetic() ? badge("info", said("tracking.synthetic", locale)) : "")
                + "<br><small class=\"muted\">" + said(kind, locale) + " · "
                + said("tracking.channel." + row.channel(), locale) + "</small>";
    }

    private String due(Row row, Instant now, Locale locale) {
        var due = DueView.of(row.status(), row.paused(), row.dueAt(), now, deadlines);
        var words = due.isNone() ? "" : badge(due.tone(), said(due.message(), locale, due.days(), due.hours()));
        return words + "<br>" + day(row.dueAt());
    }

    private String day(@Nullable Instant at) {
        return at == null
                ? ""
                : "<time class=\"muted\" datetime=\"" + dates.iso(at) + "\">" + dates.day(at) + "</time>";
    }

    private static String tone(Status status) {
        if (!status.open()) {
            return "neutral";
        }
        return status == Status.IN_TRIAGE ? "warn" : "info";
    }

    private static String badge(String tone, String words) {
        return " <span class=\"badge\" data-tone=\"" + tone + "\">" + words + "</span>";
    }

    private String said(String code, Locale locale, Object... arguments) {
        return escaped(Objects.requireNonNull(messages.getMessage(code, arguments, nameOf(code), locale)));
    }

    /** What no message knows, a later version's channel say, is called by its own name. */
    private static String nameOf(String code) {
        return code.substring(code.lastIndexOf('.') + 1);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, UTF_8.name());
    }
}
