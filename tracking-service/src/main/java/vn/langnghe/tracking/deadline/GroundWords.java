package vn.langnghe.tracking.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.langnghe.tracking.domain.ground.Ground;

/** Grounds in words, with the text they rest on. */
@Component
public class GroundWords {

    private final ReferenceData reference;

    GroundWords(ReferenceData reference) {
        this.reference = reference;
    }

    public String of(Ground ground, Locale locale) {
        var label = locale.getLanguage().equals("en") ? ground.en() : ground.vi();
        return label + " (" + ground.basis() + ")";
    }

    /**
     * As it stood on that day, in the words it had when it was given; a code of another program's making is shown as it
     * is.
     */
    public String of(String code, LocalDate day, Instant given, Locale locale) {
        return known(code, day, given).map(ground -> of(ground, locale)).orElse(code);
    }

    /** Empty where the code is no ground. */
    public Optional<Ground> known(String code, LocalDate day, Instant given) {
        var book = reference.current().grounds();
        return book.at(given).named(code, day).or(() -> book.current().named(code, day));
    }
}
