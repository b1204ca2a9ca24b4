package vn.langnghe.tracking.domain.deadline;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/** When the office is open on a working day, in the order of the day. */
public record OfficeHours(List<Session> sessions) {

    public OfficeHours {
        sessions = List.copyOf(sessions);
    }

    /** Open from {@code from} until {@code to}. */
    public record Session(LocalTime from, LocalTime to) {}

    public LocalTime opening() {
        return sessions.getFirst().from();
    }

    public LocalTime closing() {
        return sessions.getLast().to();
    }

    /** Of a whole day. */
    long minutes() {
        return sessions.stream()
                .mapToLong(session ->
                        Duration.between(session.from(), session.to()).toMinutes())
                .sum();
    }
}
