package vn.langnghe.routing.ruling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.langnghe.routing.text.Words;

/** A text as its writer put it: where in it stand the words that a rule or the law looked for. */
final class Written {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern ASKED = Pattern.compile("\"([^\"]+)\"|([\\p{L}\\p{N}]+)");
    private static final Pattern NO_WORDS =
            Pattern.compile("~\\d+|\\w+:(?:\"[^\"]*\"|\\S+)|(?:\\bNOT |-)(?:\"[^\"]*\"|\\S+)|\\b(?:AND|OR|TO)\\b");

    /** So many words may stand between two that were looked for together. */
    private static final int BETWEEN = 12;

    private static final int SHOWN = 5;

    /** No more of a text is read by rules either. */
    private static final int LONGEST = 40_000;

    private final String text;
    private final List<Token> tokens;

    private record Token(int from, int to, String plain) {}

    private record Window(int first, int last) {}

    Written(String all) {
        this.text = all.substring(0, Math.min(LONGEST, all.length()));
        this.tokens = WORD.matcher(text)
                .results()
                .map(word -> new Token(word.start(), word.end(), Words.plain(word.group())))
                .toList();
    }

    /** Those of a stored query that stand in the text; what was written shorter or in another code, as the rule has it. */
    Stream<String> as(String looked) {
        if (looked.indexOf('"') < 0) {
            return Stream.of(find(looked).orElse(looked));
        }
        return ASKED.matcher(NO_WORDS.matcher(looked).replaceAll(" "))
                .results()
                .map(asked -> asked.group(1) == null ? asked.group(2) : asked.group(1))
                .flatMap(asked -> find(asked).stream())
                .distinct()
                .limit(SHOWN);
    }

    private Optional<String> find(String looked) {
        var sought = WORD.matcher(looked)
                .results()
                .map(word -> Words.plain(word.group()))
                .toList();
        return sought.isEmpty() ? Optional.empty() : narrowest(sought).map(this::words);
    }

    private Optional<Window> narrowest(List<String> sought) {
        var windows = new ArrayList<Window>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).plain.equals(sought.getFirst())) {
                from(i, sought).ifPresent(windows::add);
            }
        }
        return windows.stream().reduce((one, other) -> length(other) < length(one) ? other : one);
    }

    private Optional<Window> from(int first, List<String> sought) {
        int at = first;
        for (var word : sought.subList(1, sought.size())) {
            int next = next(word, at + 1);
            if (next < 0) {
                return Optional.empty();
            }
            at = next;
        }
        return Optional.of(new Window(first, at));
    }

    private int next(String word, int from) {
        for (int i = from; i < Math.min(tokens.size(), from + BETWEEN); i++) {
            if (tokens.get(i).plain.equals(word)) {
                return i;
            }
        }
        return -1;
    }

    private static int length(Window window) {
        return window.last - window.first;
    }

    private String words(Window window) {
        return text.substring(tokens.get(window.first).from, tokens.get(window.last).to);
    }
}
