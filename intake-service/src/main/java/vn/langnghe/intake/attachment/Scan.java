package vn.langnghe.intake.attachment;

/** What is known about viruses in a file. */
public enum Scan {

    /** Nobody looked: no scanner is configured. */
    NONE,
    PENDING,

    /** The scanner looked and could not say: too large, too deep, too slow. Not served, and asked about again. */
    UNSURE,
    CLEAN,
    INFECTED
}
