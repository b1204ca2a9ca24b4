package vn.langnghe.reporting.periodic;

import java.util.List;

/** What came of issuing a report. */
public sealed interface Issuing {

    record Issued(PeriodicReport report) implements Issuing {}

    /** The draft is not the one that was read. */
    record Moved() implements Issuing {}

    /** Sections still hold places to be written, and nobody said that they may stay. */
    record Unfinished(List<String> sections) implements Issuing {}

    /** Somebody else issued it at the same time. */
    record Forestalled() implements Issuing {}
}
