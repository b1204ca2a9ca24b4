package vn.langnghe.reporting.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;

/** The page a PDF is printed from. */
final class LetterHtml {

    private LetterHtml() {}

    static String of(Letter letter) {
        var office = letter.office();
        return frame().replace("{{language}}", letter.locale().getLanguage())
                .replace("{{parent}}", safe(office.parent()))
                .replace("{{name}}", safe(office.name()))
                .replace("{{number}}", safe(letter.number()))
                .replace("{{date}}", safe(letter.placeAndDate()))
                .replace("{{subject}}", safe(letter.subject()))
                .replace("{{draft}}", safe(letter.standing().draft()))
                .replace("{{correction}}", safe(letter.standing().correction()))
                .replace("{{period}}", unbroken(safe(letter.period())))
                .replace("{{signer}}", safe(office.signer()))
                .replace("{{recipients}}", recipients(office.recipients()))
                .replace("{{appendix}}", appendix(letter))
                .replace("{{body}}", html(letter.blocks(), letter));
    }

    private static String appendix(Letter letter) {
        return letter.appendix().isEmpty() ? "" : "<div class='appendix'>" + html(letter.appendix(), letter) + "</div>";
    }

    private static String html(List<Block> blocks, Letter letter) {
        return blocks.stream().map(block -> html(block, letter)).collect(Collectors.joining("\n"));
    }

    private static String recipients(List<String> recipients) {
        return recipients.stream()
                .map(each -> "<div>- " + safe(each) + ";</div>")
                .collect(Collectors.joining());
    }

    private static String html(Block block, Letter letter) {
        return switch (block) {
            case Block.Heading(var text) -> "<h2>" + safe(text) + "</h2>";
            case Block.Paragraph(var text) -> "<p>" + safe(text) + "</p>";
            case Block.Ground(var text) -> "<p class='ground'>" + safe(text) + "</p>";
            case Block.Table table -> table(table, letter);
        };
    }

    private static String table(Block.Table table, Letter letter) {
        var html = new StringBuilder("<div class='room'></div><p class='caption'>" + safe(table.caption())
                + "</p><table class='data'><thead><tr>");
        table.header().forEach(name -> html.append("<th>").append(safe(name)).append("</th>"));
        html.append("</tr></thead><tbody>");
        for (int row = 0; row < table.rows().size(); row++) {
            html.append(table.total() && row == table.rows().size() - 1 ? "<tr class='total'>" : "<tr>");
            for (var cell : table.rows().get(row)) {
                html.append(cell instanceof Cell.Text ? "<td>" : "<td class='number'>")
                        .append(unbroken(safe(cell.printed(letter.locale()))))
                        .append("</td>");
            }
            html.append("</tr>");
        }
        return html.append("</tbody></table>").toString();
    }

    /** A line may otherwise end within a time, a day or a reference, or before the comma that follows. */
    private static String unbroken(String text) {
        return text.replaceAll(
                "\\d\\d:\\d\\d\\S*|\\d\\d/\\d\\d/\\d{4}|\\b\\d{4}-[0-9A-Z]{6}\\b", "<span class='time'>$0</span>");
    }

    private static String safe(String text) {
        return HtmlUtils.htmlEscapeDecimal(text, "UTF-8");
    }

    private static String frame() {
        try {
            return new ClassPathResource("reports/letter.html").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
