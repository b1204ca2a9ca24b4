package vn.langnghe.tracking.live;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.tracking.web.Sights;

/** The worklist as it changes, for pages and programs. */
@RestController
class LiveController {

    private final LiveCases live;

    LiveController(LiveCases live) {
        this.live = live;
    }

    @GetMapping(path = "/api/cases/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter watch(CurrentUser user) {
        return live.watch(user.name(), Sights.of(user));
    }
}
