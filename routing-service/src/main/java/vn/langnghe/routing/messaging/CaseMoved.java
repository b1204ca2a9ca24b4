package vn.langnghe.routing.messaging;

/** What tracking tells of a case that concerns the decision on it. */
sealed interface CaseMoved permits CaseTransferred, CaseStands {}
