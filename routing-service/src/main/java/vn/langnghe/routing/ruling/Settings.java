package vn.langnghe.routing.ruling;

/** Where a decision stops needing a person. */
public final class Settings {

    /**
     * The lowest step of {@link Confidence} from which on at least 92 of 100 decisions are as a left-out writer meant (see
     * Evaluate), and more as readers accept them.
     */
    public static final double AUTOMATIC_FROM = 0.8;

    private Settings() {}
}
