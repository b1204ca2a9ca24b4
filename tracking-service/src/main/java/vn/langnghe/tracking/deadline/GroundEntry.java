package vn.langnghe.tracking.deadline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.domain.ground.Ground;

/** A ground as files, the API and the store write it; anything may be missing until it is read. */
public record GroundEntry(
        @Nullable String code,
        @Nullable String act,
        @Nullable List<String> kinds,
        @Nullable String vi,
        @Nullable String en,
        @Nullable String basis,
        @Nullable String mark,
        @Nullable String effectiveFrom,
        @Nullable String effectiveTo) {

    public static GroundEntry of(Ground ground) {
        return new GroundEntry(
                ground.code(),
                ground.act().name(),
                ground.kinds().stream().sorted().map(Enum::name).toList(),
                ground.vi(),
                ground.en(),
                ground.basis(),
                ground.mark().name(),
                ground.effectiveFrom().toString(),
                ground.effectiveTo() == null ? null : ground.effectiveTo().toString());
    }
}
