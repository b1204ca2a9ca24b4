package vn.langnghe.intake.messaging;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.langnghe.intake.channel.open311.PublicRequest;
import vn.langnghe.intake.channel.open311.PublicStatus;
import vn.langnghe.intake.channel.open311.StepsFollower;
import vn.langnghe.intake.domain.Channel;
import vn.langnghe.intake.progress.Progress;

/** One step of a case, with only what intake needs to know: who works on it and how far it is. */
record CaseStep(
        String caseId,
        String feedbackId,
        long number,
        String status,
        @Nullable String unit,
        @Nullable List<String> cooperating,
        @Nullable Boolean restricted,
        Progress.@Nullable Conflict conflict,
        @Nullable String from,
        @Nullable Instant dueAt,
        @Nullable String kind,
        @Nullable String into,
        @Nullable Instant occurredAt,
        @Nullable String channel,
        @Nullable String reference,
        @Nullable Instant registeredAt,
        @Nullable String reasonCode) {

    private static final String COOPERATION = "vn.langnghe.case.cooperation-requested.v1";

    Progress after(@Nullable Progress before, String type) {
        if (before == null) {
            return progress(Objects.requireNonNullElse(unit, ""), Set.of(), false, null, null, null, null, type);
        }
        return before.number() >= number
                ? before
                : progress(
                        unit == null && !status.equals("IN_TRIAGE")
                                ? before.unit()
                                : Objects.requireNonNullElse(unit, ""),
                        before.cooperating(),
                        before.restricted(),
                        before.conflict(),
                        before.dueAt(),
                        before.kind(),
                        before.into(),
                        type);
    }

    /** The same step as the public endpoint needs it; a status that came later than this code is not shown there. */
    Optional<StepsFollower.Step> open311(Instant at) {
        return PublicStatus.of(status).map(known -> open311(known, at));
    }

    private StepsFollower.Step open311(PublicStatus known, Instant at) {
        return new StepsFollower.Step(
                caseId,
                feedbackId,
                number,
                known,
                unit,
                dueAt,
                restricted,
                kind == null ? null : Progress.isDenunciation(kind),
                at,
                Channel.OPEN311.name().equals(channel) && reference != null && registeredAt != null
                        ? PublicRequest.filed(feedbackId, reference, "", registeredAt)
                        : null);
    }

    private Progress progress(
            String newUnit,
            Set<String> helping,
            boolean wasRestricted,
            Progress.@Nullable Conflict wasConflict,
            @Nullable Instant wasDue,
            @Nullable String wasKind,
            @Nullable String wasInto,
            String type) {
        var helpers = new HashSet<>(cooperating == null ? helping : cooperating);
        if (type.equals(COOPERATION) && from != null) {
            helpers.add(from);
        }
        return new Progress(
                caseId,
                feedbackId,
                number,
                status,
                newUnit,
                helpers,
                restricted == null ? wasRestricted : restricted,
                dueAt == null ? wasDue : dueAt,
                kind == null ? wasKind : kind,
                occurredAt,
                into == null ? wasInto : into,
                restricted == null ? wasConflict : conflict);
    }
}
