package vn.langnghe.tracking.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

final class EditsInMemory implements Edits {

    private final List<RuleSetDocument> ruleSets = new ArrayList<>();
    private final List<CalendarDocument> calendars = new ArrayList<>();
    private final List<GroundSetDocument> groundSets = new ArrayList<>();
    private final Set<String> replayed = new HashSet<>();

    @Override
    public List<RuleSetDocument> ruleSets() {
        return List.copyOf(ruleSets);
    }

    @Override
    public List<CalendarDocument> calendars() {
        return List.copyOf(calendars);
    }

    @Override
    public List<GroundSetDocument> groundSets() {
        return List.copyOf(groundSets);
    }

    @Override
    public Set<String> replayed() {
        return Set.copyOf(replayed);
    }

    @Override
    public void replayed(String id, int moved, Instant at) {
        replayed.add(id);
    }

    @Override
    public boolean add(RuleSetDocument rules) {
        return ruleSets.stream().noneMatch(other -> other.version() == rules.version()) && ruleSets.add(rules);
    }

    @Override
    public boolean add(CalendarDocument calendar) {
        return calendars.stream().noneMatch(other -> other.id().equals(calendar.id())) && calendars.add(calendar);
    }

    @Override
    public boolean add(GroundSetDocument grounds) {
        return groundSets.stream().noneMatch(other -> other.version() == grounds.version()) && groundSets.add(grounds);
    }
}
