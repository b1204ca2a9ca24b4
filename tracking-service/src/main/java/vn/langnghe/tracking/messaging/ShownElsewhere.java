package vn.langnghe.tracking.messaging;

import java.util.List;

/** Keeps who was shown restricted cases by another service. */
public interface ShownElsewhere {

    void shown(List<String> caseIds, String user);
}
