package vn.langnghe.tracking.deadline;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Cases;

final class CasesInMemory implements Cases {

    private final Map<String, Case> cases = new LinkedHashMap<>();
    private final Deque<Runnable> beforeNextSave = new ArrayDeque<>();

    void beforeNextSave(Runnable somebodyElse) {
        beforeNextSave.add(somebodyElse);
    }

    @Override
    public Optional<Case> find(String id) {
        return Optional.ofNullable(cases.get(id));
    }

    @Override
    public List<Case> findAll(Collection<String> ids) {
        return ids.stream().map(cases::get).filter(Objects::nonNull).toList();
    }

    @Override
    public List<Case> tracked(String trackingHash) {
        return List.of();
    }

    @Override
    public List<Case> ofItem(String feedbackId) {
        return cases.values().stream()
                .filter(matter -> matter.feedbackId().equals(feedbackId))
                .toList();
    }

    @Override
    public List<Case> open(List<Case> fresh) {
        fresh.forEach(matter -> cases.put(matter.id(), matter));
        return List.of();
    }

    @Override
    public Saving save(Case before, Case after) {
        Optional.ofNullable(beforeNextSave.poll()).ifPresent(Runnable::run);
        if (Objects.requireNonNull(cases.get(before.id())).number() != before.number()) {
            return Saving.STALE;
        }
        cases.put(after.id(), after);
        return Saving.SAVED;
    }

    @Override
    public List<Change> saveAll(List<Change> changes) {
        return changes.stream()
                .filter(change -> save(change.before(), change.after()) == Saving.STALE)
                .toList();
    }

    @Override
    public void changedSince(Instant since, Consumer<Case> each) {
        List.copyOf(cases.values()).forEach(each);
    }

    @Override
    public Map<String, Integer> numbersSince(Instant since) {
        return cases.values().stream().collect(Collectors.toMap(Case::id, Case::number));
    }

    @Override
    public void forget(String id, boolean words, Instant at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void forgetSaid(String id, String from, Set<String> followups, boolean words, Instant at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean intact(String id) {
        throw new UnsupportedOperationException();
    }
}
