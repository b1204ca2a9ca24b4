package vn.langnghe.intake.bulk;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A part on its way to the parser, which keeps a name, an attribute or a piece of text whole: none of them is longer than
 * what stands between two angle brackets.
 */
final class XmlBytes extends FilterInputStream {

    /** A cell has room for some 33,000 letters. */
    private static final int MOST_BETWEEN_TAGS = 1024 * 1024;

    private long at;
    private int first;
    private int since;

    XmlBytes(InputStream part) {
        super(part);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        for (int next = offset; next < offset + read; next++) {
            pass(into[next]);
        }
        return read;
    }

    private void pass(byte next) {
        if (at < Integer.BYTES) {
            first = first << Byte.SIZE | next & 0xff;
        }
        if (++at == Integer.BYTES && isWide()) {
            throw new Unreadable("broken");
        }
        since = next == '<' ? 0 : since + 1;
        if (since > MOST_BETWEEN_TAGS) {
            throw new Unreadable("too-many-words");
        }
    }

    /** Letters of two bytes or four, where a bracket is not known by its byte: no program writes workbooks so. */
    private boolean isWide() {
        return switch (first >>> Short.SIZE) {
            case 0xFEFF, 0xFFFE, 0x003C, 0x3C00 -> true;
            default -> first == 0x0000003C || first == 0x0000FEFF;
        };
    }
}
