package vn.langnghe.tracking.domain;

import java.util.Collection;

/** Told of every case this instance has filed, right after the store has it. Must not fail and not wait. */
public interface CaseListener {

    void changed(Collection<Case> cases);
}
