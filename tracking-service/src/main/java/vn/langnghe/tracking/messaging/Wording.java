package vn.langnghe.tracking.messaging;

import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Step;

/** How a step is put to the sender in a letter that he may read without the page of his case. */
@FunctionalInterface
public interface Wording {

    /** What the unit wrote and nothing else. */
    Wording BARE = (_, step) -> String.valueOf(step.words());

    String of(Case matter, Step step);
}
