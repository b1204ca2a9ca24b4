package vn.langnghe.intake.progress;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What is known about cases. */
public interface ProgressBook {

    /** More than anybody splits an item into. */
    int MOST_PARTS = 30;

    Map<String, Progress> of(Collection<String> caseIds);

    List<Progress> ofItems(Collection<String> feedbackIds);

    /** The cases of one item, by the names its parts must have: what is asked for often has to be found by name. */
    default Collection<Progress> ofItem(String feedbackId) {
        return of(IntStream.rangeClosed(1, MOST_PARTS)
                        .mapToObj(part -> feedbackId + "-" + part)
                        .toList())
                .values();
    }

    /** {@code before} as it was read, {@code after} as it shall be. */
    void write(Map<String, Progress> before, Collection<Progress> after);
}
