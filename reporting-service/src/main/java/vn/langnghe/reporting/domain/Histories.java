package vn.langnghe.reporting.domain;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;

/** The histories of all cases. */
public interface Histories {

    /** Those of {@code caseIds} that are known, by id. */
    Map<String, CaseHistory> find(Collection<String> caseIds);

    void save(Collection<CaseHistory> changed);

    /** All of them, read as they are consumed; close it. */
    Stream<CaseHistory> all();
}
