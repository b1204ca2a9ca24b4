package vn.langnghe.reporting.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import vn.langnghe.reporting.score.Scoring;
import vn.langnghe.reporting.score.Scoring.GoalPosts;

/** Goal posts and weights as they are sent in, by a program or by the page. */
record ScoringForm(
        @NotNull GoalPosts goalPosts,
        @NotNull @Size(min = 1, max = 100) List<@Valid PartForm> parts) {

    record PartForm(
            @NotBlank String code,
            @NotNull @Min(0) @Max(1_000_000) Double low,
            @NotNull @Min(0) @Max(1_000_000) Double high,
            @NotNull @Min(0) @Max(100) Double weight) {}

    Scoring scoring() {
        return new Scoring(
                goalPosts,
                parts.stream()
                        .map(part -> new Scoring.Part(part.code(), part.low(), part.high(), part.weight()))
                        .toList(),
                null,
                null);
    }
}
