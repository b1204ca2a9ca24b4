package vn.langnghe.reporting.periodic;

import java.util.Collection;
import java.util.Map;
import vn.langnghe.reporting.periodic.PeriodicReport.Edit;

/** What people wrote into drafts, by section; every wording is kept. */
public interface Edits {

    Map<String, Edit> find(String period, String language, Collection<String> sections);

    /** No paragraphs mean the drafted words again. */
    void save(String period, String language, String section, Edit edit);
}
