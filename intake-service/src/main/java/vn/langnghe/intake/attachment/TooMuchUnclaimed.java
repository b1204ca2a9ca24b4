package vn.langnghe.intake.attachment;

/** No file is taken from whoever is not signed in, until some of those that wait got their items or were deleted. */
public final class TooMuchUnclaimed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooMuchUnclaimed() {
        super("files-full", null, false, false);
    }
}
