package vn.langnghe.intake.attachment;

import java.io.IOException;

/** Knows one family of files. */
interface Inspector {

    /** {@code sniffed}: the type its first bytes (and for old formats its name) tell. */
    boolean knows(String sniffed);

    /** Throws {@link Refused} for what is broken or dangerous. */
    Content inspect(Upload upload, String sniffed) throws IOException;
}
