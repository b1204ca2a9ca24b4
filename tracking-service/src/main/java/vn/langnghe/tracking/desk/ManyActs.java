package vn.langnghe.tracking.desk;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import vn.langnghe.platform.web.Refusal;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Cases;
import vn.langnghe.tracking.domain.lifecycle.Caller;

/**
 * Grants many wishes at once, by the same rules as one: all cases are read together, each is changed in the order of its
 * wishes, and all are written together. A wish that is refused changes nothing, and the next of its case is judged on its
 * own.
 */
@Service
public class ManyActs {

    private final Cases cases;
    private final Desk desk;

    ManyActs(Cases cases, Desk desk) {
        this.cases = cases;
        this.desk = desk;
    }

    /** One answer for each wish, in their order. */
    public List<Granting> grant(List<Wish> wishes, Caller.Staff caller) {
        var hidden = new HashMap<String, Refusal>();
        var runs = open(wishes, caller, hidden);
        var granted = wishes.stream()
                .map(wish -> {
                    var run = runs.get(wish.caseId());
                    return run == null
                            ? new Granting.Refused(null, hidden.getOrDefault(wish.caseId(), Desk.notFound()))
                            : run.grant(wish);
                })
                .toList();
        var stale = file(runs.values());
        return IntStream.range(0, granted.size())
                .mapToObj(i -> {
                    var id = wishes.get(i).caseId();
                    var overtaken = stale.get(id);
                    return overtaken == null
                            ? granted.get(i)
                            : Objects.requireNonNull(runs.get(id)).overtaken(granted.get(i), overtaken);
                })
                .toList();
    }

    private Map<String, Run> open(List<Wish> wishes, Caller.Staff caller, Map<String, Refusal> hidden) {
        var runs = new HashMap<String, Run>();
        var ids = wishes.stream().map(Wish::caseId).collect(Collectors.toSet());
        desk.show(cases.findAll(ids), caller, (matter, refused) -> hidden.put(matter.id(), refused))
                .forEach(matter -> runs.put(matter.id(), new Run(matter, caller, desk)));
        return runs;
    }

    /** Writes what was changed; tells of the cases somebody else was faster with. */
    private Map<String, Refusal> file(Collection<Run> runs) {
        var changes = runs.stream().filter(Run::changed).map(Run::change).toList();
        var late = cases.saveAll(changes).stream()
                .map(change -> change.before().id())
                .collect(Collectors.toSet());
        runs.stream()
                .filter(run -> !late.contains(run.change().before().id()))
                .flatMap(run -> run.done().stream())
                .forEach(desk::done);
        return late.isEmpty()
                ? Map.of()
                : cases.findAll(late).stream().collect(Collectors.toMap(Case::id, desk::stale));
    }
}
