package vn.langnghe.routing.ruling;

/** Where a decision stops needing a person. */
public final class Settings {

    /** Chosen by cross-validation so that about one automatic decision in twelve may be wrong; see Evaluate. */
    public static final double AUTOMATIC_FROM = 0.5;

    private Settings() {}
}
