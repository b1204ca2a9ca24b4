package vn.langnghe.intake.progress;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where one case stands; {@code number} is that of the last step heard of. */
public record Progress(
        String caseId,
        String feedbackId,
        long number,
        String status,
        String unit,
        Set<String> cooperating,
        boolean restricted,
        @Nullable Instant dueAt,
        @Nullable String kind,
        @Nullable Instant changedAt,
        @Nullable String into,
        @Nullable Conflict conflict) {

    /** One that accuses nobody of the department. */
    public Progress(
            String caseId,
            String feedbackId,
            long number,
            String status,
            String unit,
            Set<String> cooperating,
            boolean restricted,
            @Nullable Instant dueAt,
            @Nullable String kind,
            @Nullable Instant changedAt,
            @Nullable String into) {
        this(caseId, feedbackId, number, status, unit, cooperating, restricted, dueAt, kind, changedAt, into, null);
    }

    /**
     * Whom of the department a restricted case accuses: nobody of these units reads it or its sender's card.
     *
     * @param leaders whether those who inspect are among them, so that leaders read it in their place
     */
    public record Conflict(Set<String> units, boolean leaders) {}

    /** The kinds that accuse somebody. */
    public static final Set<String> DENUNCIATIONS = Set.of("DENUNCIATION", "SUSPECTED_DENUNCIATION");

    private static final Set<String> ENDS =
            Set.of("CLOSED", "DECLINED", "FORWARDED", "WITHDRAWN", "MERGED", "TERMINATED");

    /** Nothing more happens, unless the sender asks for it; of a merged case as long as nothing does in the other. */
    public boolean hasEnded() {
        return ENDS.contains(status);
    }

    /** A denunciation, whoever judged it to be one: its denouncer is protected by law (Luật Tố cáo, Đ8). */
    public boolean isDenunciation() {
        return isDenunciation(kind);
    }

    public static boolean isDenunciation(@Nullable String kind) {
        return kind != null && DENUNCIATIONS.contains(kind);
    }

    /** Only the inspector may read it. */
    public boolean isSecret() {
        return restricted || isDenunciation();
    }

    /** Whether somebody of these units is accused by it. */
    public boolean accuses(Set<String> units) {
        return conflict != null && !Collections.disjoint(conflict.units, units);
    }

    /** Whether leaders read it in place of those who inspect. */
    public boolean isForLeaders() {
        return conflict != null && conflict.leaders;
    }

    /** A unit that works on the case now; one it was taken from no longer counts. */
    public boolean concerns(Set<String> units) {
        return units.contains(unit) || units.stream().anyMatch(cooperating::contains);
    }
}
