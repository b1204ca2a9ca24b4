package vn.langnghe.intake.attachment;

import vn.langnghe.platform.text.Normalized;

/** What a file was called, without what could be a path or a command where it is saved again. */
final class FileName {

    private static final int LONGEST = 100;

    private FileName() {}

    static String safe(String given) {
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        // before any pattern: names of endless blanks are made to keep one busy
        var end = last.substring(Math.max(0, last.length() - 3 * LONGEST));
        var plain = Normalized.nfc(end)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\"*:<>?|;%]", "")
                .replaceAll("^[.\\s]++|[.\\s]++$", "");
        var shortened = plain.length() > LONGEST ? plain.substring(plain.length() - LONGEST) : plain;
        return shortened.isBlank() ? "tep" : shortened;
    }
}
