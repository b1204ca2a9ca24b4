package vn.langnghe.intake.progress;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What is known about cases. */
public interface ProgressBook {

    Map<String, Progress> of(Collection<String> caseIds);

    List<Progress> ofItems(Collection<String> feedbackIds);

    /** {@code before} as it was read, {@code after} as it shall be. */
    void write(Map<String, Progress> before, Collection<Progress> after);
}
