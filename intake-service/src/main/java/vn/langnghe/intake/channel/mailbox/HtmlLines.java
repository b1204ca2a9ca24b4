package vn.langnghe.intake.channel.mailbox;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * The words of an HTML mail in one walk over it, whatever its length and shape: anybody may write to us. Blocks, cells of
 * tables among them, end in a line break.
 */
final class HtmlLines implements NodeFilter {

    private static final Set<String> UNSEEN = Set.of("script", "style", "head", "title");
    private static final Set<String> QUOTES = Set.of("gmail_attr", "yahoo_quoted", "moz-cite-prefix");

    private final StringBuilder text = new StringBuilder();
    private final boolean withQuotes;

    /** Outlook marks where the mail answered to begins: all that follows beside it is quoted. */
    private @Nullable Node quotedFromHere;

    private boolean quotes;
    private boolean below;

    HtmlLines(boolean withQuotes) {
        this.withQuotes = withQuotes;
    }

    String text() {
        return text.toString();
    }

    /** Whether there are words below a quote that was left out. */
    boolean goesOnBelowQuotes() {
        return below;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (!withQuotes && isQuoted(node)) {
            quotes |= node instanceof Element quote
                    && !quote.hasClass("gmail_attr")
                    && !quote.hasClass("moz-cite-prefix");
            return FilterResult.SKIP_ENTIRELY;
        }
        if (node instanceof TextNode words) {
            below |= quotes && !words.isBlank();
            text.append(words.text());
        } else if (node instanceof Element element) {
            if (UNSEEN.contains(element.normalName())) {
                return FilterResult.SKIP_ENTIRELY;
            }
            begin(element);
        }
        return FilterResult.CONTINUE;
    }

    private void begin(Element element) {
        if (element.nameIs("br")) {
            text.append('\n');
        } else if (element.isBlock()) {
            endLine();
        }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && element.isBlock()) {
            endLine();
        }
        return FilterResult.CONTINUE;
    }

    private boolean isQuoted(Node node) {
        if (quotedFromHere != null && node.parent() == quotedFromHere) {
            return true;
        }
        if (!(node instanceof Element element)) {
            return false;
        }
        if (element.id().equals("divRplyFwdMsg")) {
            quotedFromHere = element.parent();
            return true;
        }
        return element.id().equals("appendonsend")
                || element.nameIs("blockquote")
                        && (element.attr("type").equalsIgnoreCase("cite") || element.hasClass("gmail_quote"))
                || element.classNames().stream().anyMatch(QUOTES::contains);
    }

    private void endLine() {
        while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }
}
