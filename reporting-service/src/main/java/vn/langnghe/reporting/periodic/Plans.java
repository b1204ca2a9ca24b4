package vn.langnghe.reporting.periodic;

import java.util.Collection;
import java.util.List;

/** The plans that were told, in force or not. */
public interface Plans {

    /** What is no newer than what is kept of the same plan changes nothing. */
    void save(Collection<Plan> plans);

    List<Plan> all();
}
