package vn.langnghe.reporting.opendata;

import java.util.List;

/** What was given away; none of it is ever changed or removed. */
public interface Editions {

    /** Of every quarter, in order of their numbers. */
    List<Edition> all(String dataset);

    List<Edition> all(String dataset, String quarter);

    /** Those of all datasets of a report, at once; false when somebody else published their number first. */
    boolean add(String report, List<Edition> editions);
}
