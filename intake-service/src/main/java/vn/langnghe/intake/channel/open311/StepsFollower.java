package vn.langnghe.intake.channel.open311;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps up with the cases that requests became. */
@Component
public class StepsFollower {

    private final PublicRequests requests;

    StepsFollower(PublicRequests requests) {
        this.requests = requests;
    }

    /** A step of a case, with only what may matter here; {@code filed} only in the first of an item of this channel. */
    public record Step(
            String caseId,
            String feedbackId,
            long number,
            PublicStatus status,
            @Nullable String unit,
            @Nullable Instant dueAt,
            @Nullable Boolean restricted,
            @Nullable Boolean denunciation,
            Instant at,
            @Nullable PublicRequest filed) {}

    /** Steps of other channels' items are no concern of this one. */
    public void follow(List<Step> steps) {
        steps.stream().map(Step::filed).flatMap(Stream::ofNullable).forEach(requests::file);
        var ours =
                requests.ofItems(steps.stream().map(Step::feedbackId).distinct().toList());
        steps.stream()
                .filter(step -> ours.containsKey(step.feedbackId()))
                .forEach(step -> requests.change(step.feedbackId(), request -> after(request, step)));
    }

    /** A step heard twice changes nothing: its number is not above the last. */
    static PublicRequest after(PublicRequest request, Step step) {
        var before = request.parts().stream()
                .filter(part -> part.caseId().equals(step.caseId()))
                .findFirst()
                .orElse(null);
        if (before != null && before.number() >= step.number()) {
            return request;
        }
        var parts = new ArrayList<>(request.parts());
        parts.remove(before);
        parts.add(part(before, step));
        boolean moved = before == null || before.status() != step.status();
        var updates = moved
                ? Stream.concat(
                                request.updates().stream(),
                                Stream.of(new PublicRequest.Update(
                                        step.caseId() + "-" + step.number(), step.status(), step.at())))
                        .toList()
                : request.updates();
        return new PublicRequest(
                request.feedbackId(),
                request.reference(),
                request.client(),
                request.serviceCode(),
                request.description(),
                request.addressId(),
                request.requestedAt(),
                List.copyOf(parts),
                updates);
    }

    private static PublicRequest.Part part(PublicRequest.@Nullable Part before, Step step) {
        return new PublicRequest.Part(
                step.caseId(),
                step.number(),
                step.status(),
                step.unit() != null ? step.unit() : before == null ? "" : before.unit(),
                step.dueAt() != null ? step.dueAt() : before == null ? null : before.dueAt(),
                step.restricted() != null ? step.restricted() : before != null && before.restricted(),
                step.denunciation() != null ? step.denunciation() : before != null && before.denunciation(),
                step.at());
    }
}
