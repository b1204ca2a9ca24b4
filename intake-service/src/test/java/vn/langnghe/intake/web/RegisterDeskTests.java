package vn.langnghe.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.langnghe.intake.domain.Channel;
import vn.langnghe.intake.domain.SenderType;
import vn.langnghe.intake.domain.TrackingCode;
import vn.langnghe.intake.progress.Progress;
import vn.langnghe.intake.progress.ProgressBook;
import vn.langnghe.intake.register.Cursors;
import vn.langnghe.intake.register.Disclosures;
import vn.langnghe.intake.register.RegisterLine;
import vn.langnghe.intake.register.RegisterQuery;
import vn.langnghe.intake.register.RegisterSearch;
import vn.langnghe.platform.security.CurrentUser;

class RegisterDeskTests {

    private static final CurrentUser CLERK = new CurrentUser("clerk", "Clerk", Set.of("CLERK"), Set.of("VPS"), null);

    private final HiddenOnly register = new HiddenOnly();

    @Test
    void whereEverythingIsHiddenItLooksASmallNumberOfTimesAndSaysWhereToGoOn() {
        var found = desk().search(filter(null), CLERK);
        assertThat(found.items()).isEmpty();
        assertThat(register.asked).hasSize(20).allMatch(query -> query.limit() >= 50);

        desk().search(filter(found.nextCursor()), CLERK);
        assertThat(register.asked.get(20).after()).isEqualTo(register.last(19));
    }

    private static RegisterFilter filter(@Nullable String cursor) {
        return new RegisterFilter("tố cáo", null, null, null, null, null, null, cursor, 1);
    }

    private RegisterDesk desk() {
        return new RegisterDesk(register, new NoCases(), new Readings(new NoReaders(), Clock.systemUTC()), new Plain());
    }

    /** Page after page of what only the inspector reads, without end. */
    private static final class HiddenOnly implements RegisterSearch {

        private final List<RegisterQuery> asked = new ArrayList<>();

        @Override
        public RegisterQuery.Page search(RegisterQuery query) {
            asked.add(query);
            var place = last(asked.size() - 1);
            return new RegisterQuery.Page(List.of(line(place)), List.of(place), true);
        }

        RegisterQuery.Position last(int page) {
            return new RegisterQuery.Position(1, Instant.EPOCH.minusSeconds(page), new UUID(0, page).toString());
        }

        private static RegisterLine line(RegisterQuery.Position place) {
            return new RegisterLine(
                    place.feedbackId(),
                    "2026-000001",
                    Channel.WEBSITE,
                    SenderType.CITIZEN,
                    false,
                    true,
                    null,
                    "Tố cáo",
                    "vi",
                    null,
                    null,
                    null,
                    place.registeredAt(),
                    place.registeredAt(),
                    "",
                    false,
                    List.of(),
                    false,
                    null,
                    null);
        }

        @Override
        public Optional<Found> find(String feedbackId) {
            return Optional.empty();
        }

        @Override
        public Optional<Found> opened(TrackingCode code) {
            return Optional.empty();
        }
    }

    private static final class NoCases implements ProgressBook {

        @Override
        public Map<String, Progress> of(Collection<String> caseIds) {
            return Map.of();
        }

        @Override
        public List<Progress> ofItems(Collection<String> feedbackIds) {
            return List.of();
        }

        @Override
        public void write(Map<String, Progress> before, Collection<Progress> after) {}
    }

    private static final class NoReaders implements Disclosures {

        @Override
        public void record(List<Disclosure> disclosures) {}

        @Override
        public List<Disclosure> of(String feedbackId) {
            return List.of();
        }
    }

    private static final class Plain implements Cursors {

        @Override
        public String write(RegisterQuery.Position position) {
            return position.registeredAt() + " " + position.feedbackId();
        }

        @Override
        public Optional<RegisterQuery.Position> read(String cursor) {
            var parts = cursor.split(" ");
            return Optional.of(new RegisterQuery.Position(1, Instant.parse(parts[0]), parts[1]));
        }
    }
}
