package vn.langnghe.routing.book;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.InvalidInput;

/** The models: taught, tried, switched. */
@RestController
@RequestMapping("/api/routing/model")
@PreAuthorize("hasRole('ADMIN')")
class ModelController {

    private final Editions editions;
    private final ModelDesk desk;
    private final ModelRuns runs;

    ModelController(Editions editions, ModelDesk desk, ModelRuns runs) {
        this.editions = editions;
        this.desk = desk;
        this.runs = runs;
    }

    /**
     * @param version the one in force; 0 is what ships
     * @param run what is being taught or tried, or was last
     */
    record Models(int version, String name, List<Taught> items, ModelRuns.@Nullable Run run) {}

    record Taught(int version, String by, Instant at, int examples, int heldBack, int before, int after) {

        static Taught of(ModelDesk.Taught taught) {
            var change = taught.change();
            var learnt = taught.learnt();
            return new Taught(
                    change.version(),
                    change.by(),
                    change.at(),
                    learnt.examples().size(),
                    learnt.heldBack(),
                    learnt.before(),
                    learnt.after());
        }
    }

    record Chosen(@Nullable Integer version) {

        int known() {
            if (version == null) {
                throw new InvalidInput("version", "required");
            }
            return version;
        }
    }

    @GetMapping
    Models models() {
        return new Models(
                editions.inForce().model(),
                String.valueOf(desk.versions().model()),
                desk.taught().stream().map(Taught::of).toList(),
                runs.latest().orElse(null));
    }

    /** Taught all that people confirmed, then tried; it decides nothing yet. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Models teach(CurrentUser user) {
        runs.teachAndTry(user.name());
        return models();
    }

    @PostMapping("/trial")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Models trial(@RequestBody Chosen chosen) {
        runs.tryOut(chosen.known());
        return models();
    }

    /** On, or off again. */
    @PutMapping("/in-force")
    Models switchTo(@RequestBody Chosen chosen, CurrentUser user) {
        desk.switchTo(chosen.known(), user.name());
        return models();
    }
}
