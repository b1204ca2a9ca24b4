package vn.langnghe.reporting.domain;

import java.time.Instant;

/** Measures the office's own time. */
@FunctionalInterface
public interface WorkingTime {

    /** Minutes of office hours between two instants; 0 when they are reversed. */
    long minutes(Instant from, Instant to);
}
