package vn.langnghe.routing.ruling;

/** Where a decision stops needing a person. */
public final class Settings {

    /**
     * Confidence is measured by leaving out one writer after the other (see Evaluate): from here on about nine of ten
     * decisions are as the writer meant, and more where two readers agree on what is right.
     */
    public static final double AUTOMATIC_FROM = 0.55;

    private Settings() {}
}
