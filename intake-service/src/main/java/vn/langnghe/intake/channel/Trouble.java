package vn.langnghe.intake.channel;

/** Why a burst did not become an item. */
public enum Trouble {
    /** It carries the name of another burst that said something else. */
    TAKEN,
    /** One of its files was there and is no more. */
    FILE_GONE,
    /** Anything else: a defect of ours. */
    BROKEN
}
