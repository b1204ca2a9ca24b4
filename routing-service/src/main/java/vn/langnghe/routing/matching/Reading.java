package vn.langnghe.routing.matching;

import java.util.List;
import java.util.regex.Pattern;
import vn.langnghe.routing.domain.Petition;
import vn.langnghe.routing.text.Words;

/**
 * A petition and its words, read once. What stands in brackets for words or pictures that are not there says nothing.
 *
 * @param headless whether the head of a letter was left unread
 */
public record Reading(Petition petition, List<String> words, boolean headless) {

    private static final int ENOUGH = 3;

    /**
     * What stands for something that is not there: left out, anonymised, sent as no text. Whatever else people put into
     * brackets they mean, above all "[Tố cáo]". The mark of made-up items, with and without diacritics, is no word of theirs.
     */
    private static final Pattern LEFT_OUT = Pattern.compile(
            "\\[(?:…|\\.{3}|t[êe]n|h[ọo] t[êe]n|s[ốo]|[đd][ịi]a ch[ỉi]|name|image|video|audio|file|sticker|gif|link|location)"
                    + "(?: [^\\]]{0,20})?\\]"
                    + "|\\(d(?:ữ liệu mô phỏng|u lieu mo phong)[^)]{0,20}\\)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** As a letter's head names it. */
    private static final String BODY = "(?:[ôo]ng|b[àa]|[đd][ồo]ng ch[íi]|qu[ýy]|l[ãa]nh [đd][ạa]o"
            + "|ch[ủu] t[ịi]ch|gi[áa]m [đd][ốo]c|c[ụu]c|chi c[ụu]c|t[ổo]ng c[ụu]c|s[ởo]|b[ộo]|[ủu]y ban|uỷ ban"
            + "|ubnd|h[đd]nd|c[ôo]ng an|thanh tra|b[ảa]o hi[ểe]m|ban|v[ăa]n ph[òo]ng|[đd]i[ệe]n l[ựu]c"
            + "|ng[âa]n h[àa]ng nh[àa] n[ướuo]{2}c|h[ảa]i quan|ph[òo]ng)"
            + "(?!\\p{L})[^,;.:\\n]{0,60}";

    /**
     * A letter's head that names two bodies or more says to whom it went, not whose business it is. It ends with its
     * sentence, or with the last of the lines that begin with a dash: what comes then is the letter.
     */
    private static final Pattern HEAD = Pattern.compile(
            "k[íi]nh g[ửu]i\\s{0,3}:?[-+\\s]{0,5}" + BODY
                    + "(?:(?:[,;][ \\t]{0,3}|[,;.]?[ \\t]{0,3}\\n\\s{0,3}[-+]\\s{0,3})" + BODY + "){1,11}[,;.\\n]",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Whether it is Vietnamese at all: at least a third of its words could be. */
    public boolean recognised() {
        long possible = words.stream().filter(Words::vietnamese).count();
        return possible > 0 && possible * ENOUGH >= words.size();
    }

    public static Reading of(Petition petition) {
        var text = petition.text();
        var body = HEAD.matcher(text).replaceFirst(" . ");
        return new Reading(petition, words(body), !body.equals(text));
    }

    /** With its head. */
    public Reading whole() {
        return new Reading(petition, words(petition.text()), false);
    }

    private static List<String> words(String text) {
        return Words.of(LEFT_OUT.matcher(text).replaceAll(" , "));
    }
}
