package vn.langnghe.tracking.track;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.langnghe.platform.security.Neighbourhood;
import vn.langnghe.tracking.domain.lifecycle.Command;
import vn.langnghe.tracking.domain.lifecycle.Lifecycle;
import vn.langnghe.tracking.web.SyntheticTime;

/** Public tracking for programs. */
@RestController
@RequestMapping("/api/track/{code}")
class TrackController {

    private final Tracking tracking;
    private final SyntheticTime syntheticTime;
    private final Lifecycle lifecycle;
    private final Clock clock;

    TrackController(Tracking tracking, SyntheticTime syntheticTime, Lifecycle lifecycle, Clock clock) {
        this.tracking = tracking;
        this.syntheticTime = syntheticTime;
        this.lifecycle = lifecycle;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<TrackView> show(@PathVariable String code, HttpServletRequest request) {
        return view(code, request);
    }

    @PostMapping("/rating")
    ResponseEntity<TrackView> rate(
            @PathVariable String code,
            @RequestBody SenderSays says,
            @RequestHeader(name = SyntheticTime.HEADER, required = false) @Nullable String playedAt,
            HttpServletRequest request) {
        return act(code, says, says.rating(), playedAt, request);
    }

    @PostMapping("/information")
    ResponseEntity<TrackView> inform(
            @PathVariable String code,
            @RequestBody SenderSays says,
            @RequestHeader(name = SyntheticTime.HEADER, required = false) @Nullable String playedAt,
            HttpServletRequest request) {
        return act(code, says, says.information(), playedAt, request);
    }

    @PostMapping("/reopen")
    ResponseEntity<TrackView> reopen(
            @PathVariable String code,
            @RequestBody SenderSays says,
            @RequestHeader(name = SyntheticTime.HEADER, required = false) @Nullable String playedAt,
            HttpServletRequest request) {
        return act(code, says, says.reopening(), playedAt, request);
    }

    @PostMapping("/withdraw")
    ResponseEntity<TrackView> withdraw(
            @PathVariable String code,
            @RequestBody SenderSays says,
            @RequestHeader(name = SyntheticTime.HEADER, required = false) @Nullable String playedAt,
            HttpServletRequest request) {
        return act(code, says, says.withdrawal(), playedAt, request);
    }

    @PostMapping("/close")
    ResponseEntity<TrackView> close(
            @PathVariable String code,
            @RequestBody SenderSays says,
            @RequestHeader(name = SyntheticTime.HEADER, required = false) @Nullable String playedAt,
            HttpServletRequest request) {
        return act(code, says, says.confirmation(), playedAt, request);
    }

    /** He no longer agrees that the answer be public. */
    @PostMapping("/unpublish")
    ResponseEntity<TrackView> unpublish(
            @PathVariable String code,
            @RequestBody SenderSays says,
            @RequestHeader(name = SyntheticTime.HEADER, required = false) @Nullable String playedAt,
            HttpServletRequest request) {
        return act(code, says, says.unpublishing(), playedAt, request);
    }

    private ResponseEntity<TrackView> act(
            String code, SenderSays says, Command command, @Nullable String playedAt, HttpServletRequest request) {
        tracking.act(code, Neighbourhood.of(request), says.part(), command, syntheticTime.of(playedAt));
        return view(code, request);
    }

    private ResponseEntity<TrackView> view(String code, HttpServletRequest request) {
        var found = tracking.follow(code, Neighbourhood.of(request));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(TrackView.of(found, lifecycle.dates(), clock.instant()));
    }
}
