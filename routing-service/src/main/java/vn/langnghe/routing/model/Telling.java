package vn.langnghe.routing.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.langnghe.routing.text.Canonical;
import vn.langnghe.routing.text.Resources;
import vn.langnghe.routing.text.Words;

/** The phrases of a text that speak most for a unit, as they were written: what says so next to each other is one. */
final class Telling {

    private static final int MOST = 5;
    private static final int LONGEST = 6;
    /** Most words have two syllables: a single short one is a scrap of some. */
    private static final int LONG_ENOUGH = 4;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Set<String> STOP = stopWords();

    private final String text;
    private final List<Written> words;
    private final Map<String, Double> says;

    private Telling(String text, Map<String, Double> says) {
        this.text = text;
        this.says = says;
        this.words = WORD.matcher(text)
                .results()
                .map(word -> new Written(
                        word.start(), word.end(), word.group().toLowerCase(Locale.ROOT), Words.plain(word.group())))
                .toList();
    }

    private record Written(int from, int to, String lower, String plain) {

        boolean saysNothing() {
            return lower.length() < 2
                    || Character.isDigit(lower.charAt(0))
                    || STOP.contains(lower)
                    || lower.equals(plain) && STOP.contains("=" + plain);
        }
    }

    private record Phrase(int from, int to, double said) {

        boolean several() {
            return to > from;
        }
    }

    /** @param says what each word and each pair of words, without marks, says for the unit */
    static List<String> phrases(String text, Map<String, Double> says) {
        var asWritten = new Telling(text, says).phrases();
        return asWritten.isEmpty() ? new Telling(Canonical.of(text), says).phrases() : asWritten;
    }

    private List<String> phrases() {
        var seen = new HashSet<String>();
        var runs = runs();
        boolean several = runs.stream().anyMatch(Phrase::several);
        return runs.stream()
                .filter(run -> several ? run.several() : written(run).length() >= LONG_ENOUGH)
                .sorted(Comparator.comparingDouble(Phrase::said).reversed())
                .map(this::written)
                .filter(phrase -> seen.add(Words.withoutMarks(phrase).toLowerCase(Locale.ROOT)))
                .limit(MOST)
                .toList();
    }

    /** Words in a row that all speak for it, from the first that says something to the last. */
    private List<Phrase> runs() {
        var runs = new ArrayList<Phrase>();
        for (int i = 0; i < words.size(); i++) {
            int end = i;
            double said = word(i);
            while (end + 1 < words.size() && end + 1 - i < LONGEST && pair(end) > 0) {
                said += pair(end) + word(end + 1);
                end++;
            }
            var run = trimmed(i, end, said);
            if (run.to >= run.from && said > 0) {
                runs.add(run);
            }
            i = end;
        }
        return runs;
    }

    private Phrase trimmed(int from, int to, double said) {
        int first = from;
        int last = to;
        while (first <= last && words.get(first).saysNothing()) {
            first++;
        }
        while (last >= first && words.get(last).saysNothing()) {
            last--;
        }
        return new Phrase(first, last, said);
    }

    private double word(int at) {
        var word = words.get(at);
        return word.saysNothing() ? 0 : says.getOrDefault(word.plain, 0.0);
    }

    /** Nothing where a sign stands between them. */
    private double pair(int at) {
        var one = words.get(at);
        var next = words.get(at + 1);
        return text.substring(one.to, next.from).isBlank() ? says.getOrDefault(one.plain + " " + next.plain, 0.0) : 0;
    }

    private String written(Phrase phrase) {
        return text.substring(words.get(phrase.from).from, words.get(phrase.to).to);
    }

    /** As written, and with a sign before it where somebody who sets no marks may mean it. */
    private static Set<String> stopWords() {
        var stop = new HashSet<String>();
        Resources.lines("/text/stop-words.txt").stream()
                .flatMap(line -> Stream.of(line.split(" ")))
                .forEach(word -> {
                    stop.add(word);
                    stop.add("=" + Words.plain(word));
                });
        return stop;
    }
}
