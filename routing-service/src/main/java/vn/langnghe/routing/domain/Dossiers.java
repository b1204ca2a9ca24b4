package vn.langnghe.routing.domain;

import java.util.List;
import java.util.Optional;

/** All items ever decided on. A decision and the event that tells it are one write. */
public interface Dossiers {

    /** Files new ones; an item that is filed already stays as it is. Returns how many were new. */
    int open(List<Dossier> fresh);

    Optional<Dossier> find(String feedbackId);

    /** False when somebody else decided since {@code after.version() - 1}. */
    boolean decide(Dossier after);

    /** What waits for a person: urgent first, then the oldest. */
    List<Dossier> waiting(boolean restrictedToo, int atMost);

    /** The latest that are decided by a person, newest first. */
    List<Dossier> decidedByPeople(int atMost);

    /** The latest of all, newest first. */
    List<Dossier> latest(int atMost);
}
