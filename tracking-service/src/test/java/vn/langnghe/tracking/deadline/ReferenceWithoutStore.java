package vn.langnghe.tracking.deadline;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The shipped rules and calendar, with changes kept in memory. */
@TestConfiguration
@Import({ReferenceData.class, ReferenceEditor.class, Explanations.class, CurrentDeadlines.class})
public class ReferenceWithoutStore {

    @Bean
    Edits edits() {
        return new InMemory();
    }

    private static final class InMemory implements Edits {

        private final List<RuleSetDocument> ruleSets = new ArrayList<>();
        private final List<CalendarDocument> calendars = new ArrayList<>();

        @Override
        public List<RuleSetDocument> ruleSets() {
            return List.copyOf(ruleSets);
        }

        @Override
        public List<CalendarDocument> calendars() {
            return List.copyOf(calendars);
        }

        @Override
        public boolean add(RuleSetDocument rules) {
            return ruleSets.stream().noneMatch(other -> other.version() == rules.version()) && ruleSets.add(rules);
        }

        @Override
        public boolean add(CalendarDocument calendar) {
            return calendars.stream().noneMatch(other -> other.id().equals(calendar.id())) && calendars.add(calendar);
        }
    }
}
