package vn.langnghe.tracking.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.langnghe.platform.pages.Dates;
import vn.langnghe.tracking.domain.ground.Ground;
import vn.langnghe.tracking.domain.ground.Grounds;

/** Grounds in words, with the text they rest on. */
@Component
public class GroundWords {

    private final Grounds grounds;
    private final Clock clock;

    GroundWords(Grounds grounds, Clock clock) {
        this.grounds = grounds;
        this.clock = clock;
    }

    public String of(String code, Locale locale) {
        return of(code, LocalDate.ofInstant(clock.instant(), Dates.ZONE), locale);
    }

    /** As it stood on that day; a code of another program's making is shown as it is. */
    public String of(String code, LocalDate day, Locale locale) {
        return grounds.named(code, day)
                .map(ground -> label(ground, locale) + " (" + ground.basis() + ")")
                .orElse(code);
    }

    public static String label(Ground ground, Locale locale) {
        return locale.getLanguage().equals("en") ? ground.en() : ground.vi();
    }
}
