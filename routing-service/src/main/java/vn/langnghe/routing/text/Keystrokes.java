package vn.langnghe.routing.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keys of the Telex and VNI typing methods left undigested: "kieens nghij", "d9e62 nghi5". */
final class Keystrokes {

    private static final int MARKED_SHARE = 20;
    /** No syllable takes more keys; bounded, and taken whole or not at all, whatever a text consists of. */
    private static final Pattern WORD =
            Pattern.compile("(?<![\\p{L}\\p{N}])[A-Za-z][A-Za-z0-9]{0,11}+(?![\\p{L}\\p{N}])");

    private static final Pattern TELEX_TONE =
            Pattern.compile("^(.*[aeiouyw](?:ch?|m|ng?|nh|p|t)?)([sfrxj])((?:ch?|m|ng?|nh|p|t)?)$");
    private static final Pattern VNI_TONE = Pattern.compile("^(.*[a-z6789])([1-5])([a-z6789]*)$");

    private Keystrokes() {}

    /** Only a text full of such words is decoded: one odd word may be a name or English. */
    static String decode(String text) {
        if (typedWithMarks(text)) {
            return text;
        }
        int words = 0;
        int broken = 0;
        for (var word = WORD.matcher(text); word.find(); words++) {
            broken += decoded(word.group()) == null ? 0 : 1;
        }
        return broken >= 3 && broken * 5 >= words ? WORD.matcher(text).replaceAll(Keystrokes::replacement) : text;
    }

    /** Whoever has marks in the text has a keyboard that digests its keys. */
    private static boolean typedWithMarks(String text) {
        int letters = 0;
        int marked = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                letters++;
                marked += c < 128 ? 0 : 1;
            }
        }
        return marked * MARKED_SHARE > letters || letters == 0;
    }

    private static String replacement(java.util.regex.MatchResult word) {
        var read = decoded(word.group());
        return Matcher.quoteReplacement(read == null ? word.group() : read);
    }

    static @Nullable String decoded(String word) {
        var typed = word.toLowerCase(Locale.ROOT);
        if (Syllables.plausible(typed)) {
            return null;
        }
        var read = typed.chars().anyMatch(Character::isDigit) ? vni(typed) : telex(typed);
        return read != null && Syllables.plausible(Syllables.plain(read)) ? read : null;
    }

    private static @Nullable String telex(String typed) {
        var tone = TELEX_TONE.matcher(typed);
        var mark = tone.matches() ? "\u0301\u0300\u0309\u0303\u0323".charAt("sfrxj".indexOf(tone.group(2))) : 0;
        var bare = mark == 0 ? typed : tone.group(1) + tone.group(3);
        var shaped = bare.replace("dd", "đ")
                .replace("uow", "ươ")
                .replace("aa", "â")
                .replace("ee", "ê")
                .replace("oo", "ô")
                .replace("aw", "ă")
                .replace("ow", "ơ")
                .replace("uw", "ư");
        return shaped.equals(typed) ? null : toned(shaped, (char) mark);
    }

    private static @Nullable String vni(String typed) {
        var tone = VNI_TONE.matcher(typed);
        var mark = tone.matches()
                ? "\u0301\u0300\u0309\u0303\u0323".charAt(tone.group(2).charAt(0) - '1')
                : 0;
        var bare = mark == 0 ? typed : tone.group(1) + tone.group(3);
        var shaped = bare.replace("d9", "đ")
                .replace("uo7", "ươ")
                .replace("a6", "â")
                .replace("e6", "ê")
                .replace("o6", "ô")
                .replace("a8", "ă")
                .replace("o7", "ơ")
                .replace("u7", "ư");
        return shaped.chars().anyMatch(Character::isDigit) ? null : toned(shaped, (char) mark);
    }

    /** The mark may sit on any vowel: analysis moves it to the end of the syllable anyhow. */
    private static String toned(String shaped, char mark) {
        if (mark == 0) {
            return shaped;
        }
        for (int i = shaped.length() - 1; i >= 0; i--) {
            if ("aăâeêioôơuưy".indexOf(shaped.charAt(i)) >= 0) {
                return Normalizer.normalize(
                        shaped.substring(0, i + 1) + mark + shaped.substring(i + 1), Normalizer.Form.NFC);
            }
        }
        return shaped;
    }
}
