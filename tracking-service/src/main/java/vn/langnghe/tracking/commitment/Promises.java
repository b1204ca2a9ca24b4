package vn.langnghe.tracking.commitment;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.CaseListener;

/** Every promise of every case, in memory: few answers hold one. */
@Component
class Promises implements CaseListener {

    private static final Comparator<Promised> BY_DAY =
            Comparator.comparing((Promised each) -> each.promise().dueOn()).thenComparing(Promised::reference);

    private final Map<String, List<Promised>> byCase = new ConcurrentHashMap<>();

    @Override
    public void changed(Collection<Case> cases) {
        cases.stream()
                .filter(matter -> !matter.commitments().isEmpty())
                .forEach(matter -> byCase.merge(matter.id(), Promised.of(matter).toList(), Promises::later));
    }

    /** What another instance filed may be told after what came later. */
    private static List<Promised> later(List<Promised> known, List<Promised> told) {
        return told.getFirst().version() >= known.getFirst().version() ? told : known;
    }

    /** The next due first. */
    List<Promised> find(Predicate<Promised> which) {
        return byCase.values().stream()
                .flatMap(List::stream)
                .filter(which)
                .sorted(BY_DAY)
                .toList();
    }
}
