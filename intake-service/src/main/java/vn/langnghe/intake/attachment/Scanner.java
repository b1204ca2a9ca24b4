package vn.langnghe.intake.attachment;

import java.io.InputStream;

/** Looks for viruses. */
interface Scanner {

    boolean isConnected();

    /** {@link Scan#PENDING} when it could not look, {@link Scan#UNSURE} when it could not say; never an exception, because the file is taken in all the same. */
    Scan scan(InputStream bytes);
}
