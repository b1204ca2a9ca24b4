package vn.langnghe.intake.bulk;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Gives up on a table where a quote that is never closed makes one line of all the rest. */
final class ShortLines extends FilterReader {

    /** Many times the longest row that can be registered. */
    private static final int LONGEST = 500_000;

    private int length;

    ShortLines(Reader reader) {
        super(reader);
    }

    /** A line of the table has come to its end. */
    void begin() {
        length = 0;
    }

    @Override
    public int read() throws IOException {
        count(1);
        return super.read();
    }

    @Override
    public int read(char[] into, int from, int most) throws IOException {
        int read = super.read(into, from, most);
        count(read);
        return read;
    }

    private void count(int read) {
        length += read;
        if (length > LONGEST) {
            throw new Unreadable("quotes");
        }
    }
}
