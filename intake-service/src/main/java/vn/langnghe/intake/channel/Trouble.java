package vn.langnghe.intake.channel;

/** Why a burst did not become an item. */
public enum Trouble {
    /** It carries the name of another burst that said something else. */
    TAKEN,
    /** One of its files was there and is no more. */
    FILE_GONE,
    /** So much was added to its item that no more goes in. */
    ENOUGH,
    /** Anything else: a defect of ours. */
    BROKEN
}
