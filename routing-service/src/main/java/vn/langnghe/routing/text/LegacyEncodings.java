package vn.langnghe.routing.text;

import java.util.Map;
import java.util.TreeMap;

/** Text pasted from documents in TCVN3 ("C«ng ty") or VNI ("Coâng ty") fonts, shown in a Unicode one. */
final class LegacyEncodings {

    private static final String TCVN3 =
            "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ§¡¢£¤¥¦";
    private static final String AS_READ = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĐĂÂÊÔƠƯ";
    /** Signs no Vietnamese word is written with; the others are ordinary letters too. */
    private static final String ONLY_TCVN3 = "µ¸¶·¹¨¾¼½Æ©ÇÈË®ÎÏÑªÕÖ×ØÞßå«æç¬ëîïñøö÷ûüþ§";

    private static final Map<String, String> VNI = vni();

    private LegacyEncodings() {}

    static String decode(String text) {
        if (text.chars().anyMatch(c -> c >= 0x1EA0 && c <= 0x1EF9)) {
            return text;
        }
        if (inWords(text, ONLY_TCVN3) >= 3) {
            return translated(text);
        }
        return vniPairs(text) >= 3 ? paired(text) : text;
    }

    private static long inWords(String text, String signs) {
        long found = 0;
        for (int i = 0; i < text.length(); i++) {
            if (signs.indexOf(text.charAt(i)) >= 0 && (letterAt(text, i - 1) || letterAt(text, i + 1))) {
                found++;
            }
        }
        return found;
    }

    private static boolean letterAt(String text, int i) {
        return i >= 0 && i < text.length() && text.charAt(i) < 128 && Character.isLetter(text.charAt(i));
    }

    private static String translated(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int at = TCVN3.indexOf(text.charAt(i));
            out.append(at < 0 ? text.charAt(i) : AS_READ.charAt(at));
        }
        return out.toString();
    }

    private static long vniPairs(String text) {
        long found = 0;
        for (int i = 0; i + 1 < text.length(); i++) {
            if (VNI.containsKey(text.substring(i, i + 2))) {
                found++;
            }
        }
        return found;
    }

    private static String paired(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            var two = i + 1 < text.length() ? VNI.get(text.substring(i, i + 2)) : null;
            var one = VNI.get(text.substring(i, i + 1));
            out.append(two != null ? two : one != null ? one : text.substring(i, i + 1));
            i += two != null ? 1 : 0;
        }
        return out.toString();
    }

    private static Map<String, String> vni() {
        var map = new TreeMap<String, String>();
        pairs(map, "a", "âêùøûõïáàåãäéèúüë", "âăáàảãạấầẩẫậắằẳẵặ");
        pairs(map, "e", "âùøûõïáàåãä", "êéèẻẽẹếềểễệ");
        pairs(map, "o", "âùøûõïáàåãä", "ôóòỏõọốồổỗộ");
        pairs(map, "ô", "ùøûõï", "ớờởỡợ");
        pairs(map, "u", "ùøûõï", "úùủũụ");
        pairs(map, "ö", "ùøûõï", "ứừửữự");
        pairs(map, "y", "ùøûõ", "ýỳỷỹ");
        pairs(map, "", "ñôöæóòî", "đơưỉĩịỵ");
        return Map.copyOf(map);
    }

    private static void pairs(Map<String, String> map, String base, String second, String read) {
        for (int i = 0; i < second.length(); i++) {
            map.put(base + second.charAt(i), read.substring(i, i + 1));
        }
    }
}
