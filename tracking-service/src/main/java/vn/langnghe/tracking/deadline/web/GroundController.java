package vn.langnghe.tracking.deadline.web;

import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.langnghe.tracking.domain.ground.Ground;
import vn.langnghe.tracking.domain.ground.Grounds;

/** On what a clock may be stopped or a matter ended, now and earlier. */
@RestController
@PreAuthorize(Staff.READS)
class GroundController {

    private final Grounds grounds;

    GroundController(Grounds grounds) {
        this.grounds = grounds;
    }

    @GetMapping("/api/deadlines/grounds")
    Map<String, List<Ground>> all() {
        return Map.of("items", grounds.all());
    }
}
