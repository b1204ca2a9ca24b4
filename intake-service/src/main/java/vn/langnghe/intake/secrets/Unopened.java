package vn.langnghe.intake.secrets;

/** A field does not open: its key is no more, or it is not what was written there. */
public final class Unopened extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    Unopened(Throwable cause) {
        super("a field of a submitter does not open", cause);
    }
}
