package vn.langnghe.intake.attachment;

/** What is known about viruses in a file. */
public enum Scan {

    /** Nobody looked: no scanner is configured. */
    NONE,
    PENDING,
    CLEAN,
    INFECTED
}
