package vn.langnghe.intake.channel.mailbox;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * HTML without the pictures pasted into it as {@code data:…;base64,…}: one of them takes more room than all words of a mail
 * may have.
 */
final class WithoutPictures extends FilterInputStream {

    private static final String BEFORE = ";base64,";

    /** How much of {@link #BEFORE} was just read; no beginning of it stands within it again. */
    private int seen;

    WithoutPictures(InputStream html) {
        super(new BufferedInputStream(html, 1 << 16));
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        while (seen == BEFORE.length() && isOfAPicture(next)) {
            next = super.read();
        }
        seen = next == BEFORE.charAt(seen % BEFORE.length()) ? seen % BEFORE.length() + 1 : next == ';' ? 1 : 0;
        return next;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        int count = 0;
        while (count < most) {
            int next = read();
            if (next < 0) {
                break;
            }
            bytes[from + count++] = (byte) next;
        }
        return count == 0 && most > 0 ? -1 : count;
    }

    /** Some programs break its lines. */
    private static boolean isOfAPicture(int letter) {
        return letter >= 'A' && letter <= 'Z'
                || letter >= 'a' && letter <= 'z'
                || letter >= '0' && letter <= '9'
                || letter == '+'
                || letter == '/'
                || letter == '='
                || letter == '\r'
                || letter == '\n';
    }
}
