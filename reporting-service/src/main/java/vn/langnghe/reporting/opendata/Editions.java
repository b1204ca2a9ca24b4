package vn.langnghe.reporting.opendata;

import java.util.List;

/** What was given away; none of it is ever changed or removed. */
public interface Editions {

    /** Of every quarter, in order of their numbers. */
    List<Edition> all(String dataset);

    List<Edition> all(String dataset, String quarter);

    /** A quarter's edition of all datasets, at once; false when somebody else published this number first. */
    boolean add(List<Edition> editions);
}
