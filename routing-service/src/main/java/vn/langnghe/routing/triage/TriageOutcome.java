package vn.langnghe.routing.triage;

import vn.langnghe.routing.domain.Dossier;

/** What became of somebody's verdict. */
sealed interface TriageOutcome {

    record Decided(Dossier dossier) implements TriageOutcome {}

    /** Somebody else has decided it for good. */
    record AlreadyDecided(Dossier dossier) implements TriageOutcome {}

    /** Somebody else has changed it since it was looked at. */
    record Stale(int version) implements TriageOutcome {}
}
