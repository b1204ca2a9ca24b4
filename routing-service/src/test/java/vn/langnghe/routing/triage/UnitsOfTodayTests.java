package vn.langnghe.routing.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import vn.langnghe.platform.web.FieldFault;
import vn.langnghe.routing.domain.Unit;
import vn.langnghe.routing.unit.Units;

class UnitsOfTodayTests {

    private static final LocalDate MERGED = LocalDate.of(2025, 3, 1);

    @AfterEach
    void speakAsBefore() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void whatHasEndedIsNeitherOfferedNorTakenAndItsSuccessorsAreNamed() {
        assertThat(on("2025-02-28T16:00:00Z").agencies()).extracting(Unit::code).contains("ROADS");
        var today = on("2025-02-28T17:00:00Z"); // the first of March here

        assertThat(today.agencies()).extracting(Unit::code).contains("BUILDING").doesNotContain("ROADS", "TOMORROW");
        LocaleContextHolder.setLocale(Locale.of("vi"));
        assertThat(today.fault("to", "ROADS"))
                .contains(new FieldFault("to", "unit-succeeded", "Sở Xây dựng (BUILDING)"));
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(today.fault("to", "ROADS"))
                .contains(new FieldFault("to", "unit-succeeded", "Construction (BUILDING)"));
    }

    @Test
    void whatNobodyTookOverOrHasNotBegunIsNotTakenEither() {
        var today = on("2026-01-05T02:00:00Z");

        assertThat(today.fault("to", "GONE")).contains(new FieldFault("to", "unit-ended"));
        assertThat(today.fault("to", "TOMORROW")).contains(new FieldFault("to", "unit-not-yet"));
        assertThat(today.fault("to", "NOBODY")).contains(new FieldFault("to", "unknown"));
        assertThat(today.fault("to", "BUILDING")).isEmpty();
    }

    @Test
    void noShippedNameIsOfABodyThatIsNoMore() {
        assertThat(Units.shipped())
                .extracting(Unit::vi)
                .noneMatch(name -> name.startsWith("Sở Tài nguyên")
                        || name.startsWith("Sở Giao thông")
                        || name.startsWith("Sở Lao động")
                        || name.contains("Phát triển nông thôn")
                        || name.contains("huyện"));
    }

    private static UnitsOfToday on(String now) {
        var units = new Units();
        units.replace(List.of(
                unit("ROADS", "Sở Giao thông", "Transport", null, MERGED, new Unit.Successor("BUILDING", MERGED)),
                unit("BUILDING", "Sở Xây dựng", "Construction", null, null),
                unit("GONE", "Thanh tra Sở", "Inspectorate", null, MERGED),
                unit("TOMORROW", "Sở mới", "New", LocalDate.of(2026, 1, 6), null)));
        return new UnitsOfToday(units, Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }

    private static Unit unit(
            String code, String vi, String en, LocalDate from, LocalDate to, Unit.Successor... successors) {
        return new Unit(code, Unit.Group.OUTSIDE, 1, vi, en, from, to, List.of(successors));
    }
}
