package vn.langnghe.routing.ruling;

/** Where a decision stops needing a person. */
public final class Settings {

    /** Chosen by cross-validation so that fewer than one automatic decision in twelve is wrong, without marks too; see Evaluate. */
    public static final double AUTOMATIC_FROM = 0.58;

    private Settings() {}
}
