package vn.langnghe.routing.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All items ever decided on. A decision and the event that tells it are one write. */
public interface Dossiers {

    /** Files new ones; an item that is filed already stays as it is. Returns how many were new. */
    int open(List<Dossier> fresh);

    Optional<Dossier> find(String feedbackId);

    /** False when somebody else decided since {@code after.version() - 1}. */
    boolean decide(Dossier after);

    /** What of it that this person may read waits, behind a place in the queue or from its head: urgent first, then the oldest. */
    List<Dossier> waiting(Reader reader, @Nullable Place after, int atMost);

    /** How many he may read wait behind a place in the queue, or at all. */
    long countWaiting(Reader reader, @Nullable Place after);

    /** Shows the latest that a person decided or a unit passed on one after the other, newest first. */
    void confirmed(int atMost, Consumer<Dossier> reader);

    /** The item was passed on: by a unit, or past this desk while it waited here. Told twice, it is the same. */
    void moved(String feedbackId, String to);

    /** Its case ended before anybody here decided: nothing waits any more. Told twice, it is the same. */
    void ended(String feedbackId, String as);

    /** How a case of it stands by now: kept where nobody who joins it will be answered. Told twice, it is the same. */
    void stands(String feedbackId, String caseId, String status);

    /** How a case of it ended, where nobody who joins it will be answered. */
    Optional<String> unanswered(String feedbackId, String caseId);

    /** The sender's files are gone, and with {@code words} all that was written. Told twice, it is the same. */
    void forget(String feedbackId, boolean words, Instant at);

    /** Whose words were erased on or after. */
    List<String> forgottenFrom(Instant from);

    /** That of a reference, as it is said aloud. */
    Optional<Dossier> called(String reference);

    /** Registered on or after, oldest first. */
    List<Dossier> registeredFrom(Instant from, int atMost);

    /** Ids of the latest: up to half of them those that {@link #confirmed} gives, which come first. */
    List<String> confirmedFirst(int atMost);

    /** Those of these ids that are known, in the order asked for. */
    List<Dossier> find(List<String> feedbackIds);

    /** Shows the latest of all one after the other, newest first: thousands of them whole are no list to hold. */
    void latest(int atMost, Consumer<Dossier> reader);

    /** Shows what waits for a person one after the other, the oldest first. */
    void waiting(int atMost, Consumer<Dossier> reader);
}
