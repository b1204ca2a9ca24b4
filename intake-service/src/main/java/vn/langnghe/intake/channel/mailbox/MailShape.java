package vn.langnghe.intake.channel.mailbox;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Looks over a raw mail before the mail library does, which takes the square of their number for the folds of a header and
 * room for every part: no mail a person wrote comes near these bounds.
 */
final class MailShape {

    private static final int LONGEST_HEADER = 16 * 1024;

    /** Of all headers together: each of their lines is an object of its own. */
    private static final int MOST_OF_HEADS = 512 * 1024;

    private static final int MOST_BOUNDARIES = 2_000;
    private static final int LONGEST_NAME = 64;

    private int column;
    private int returns;
    private boolean fed = true;
    private boolean blank;
    private boolean head = true;
    private boolean named;
    private boolean dashed;
    private boolean header;
    private int headerLength;
    private int heads;
    private int boundaries;

    private MailShape() {}

    static boolean isSound(InputStream raw) throws IOException {
        var shape = new MailShape();
        var bytes = new BufferedInputStream(raw, 1 << 16);
        for (int next = bytes.read(); next >= 0; next = bytes.read()) {
            if (!shape.accepts((char) next)) {
                return false;
            }
        }
        return true;
    }

    /** Whatever looks like a header, wherever it stands: forwarded mails have theirs in the middle. */
    private boolean accepts(char next) {
        if (next == '\n' || next == '\r') {
            endLine(next == '\n');
            return heads <= MOST_OF_HEADS;
        }
        returns = 0;
        if (column == 0) {
            beginLine(next);
        } else if (column == 1 && dashed && next == '-') {
            boundaries++;
            head = true;
        } else if (named) {
            readName(next);
        }
        column++;
        count();
        return boundaries <= MOST_BOUNDARIES && heads <= MOST_OF_HEADS && (!header || headerLength <= LONGEST_HEADER);
    }

    private void count() {
        headerLength++;
        if (head || header) {
            heads++;
        }
    }

    /**
     * A carriage return alone ends a line for the mail library too. Only where it cannot take the line for anything but an
     * empty one is a head over.
     */
    private void endLine(boolean feed) {
        if (returns == 0) {
            blank = column == 0 && fed;
            count();
        }
        if (feed && blank && returns <= 1) {
            header = false;
            head = false;
        }
        blank &= !feed && returns == 0;
        returns = feed ? 0 : returns + 1;
        fed = feed;
        column = 0;
    }

    /** A line that begins with a blank goes on with the header before it. */
    private void beginLine(char first) {
        dashed = first == '-';
        if (first != ' ' && first != '\t') {
            header = false;
            named = isLetter(first);
        }
    }

    private void readName(char next) {
        if (next == ':') {
            header = true;
            headerLength = column;
        }
        named = !header && column < LONGEST_NAME && (isLetter(next) || next >= '0' && next <= '9' || next == '-');
    }

    private static boolean isLetter(char character) {
        return character >= 'A' && character <= 'Z' || character >= 'a' && character <= 'z';
    }
}
