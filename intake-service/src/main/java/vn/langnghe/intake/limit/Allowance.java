package vn.langnghe.intake.limit;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.domain.Author;
import vn.langnghe.intake.domain.Reference;
import vn.langnghe.platform.web.Refusal;

/** Keeps one program from crowding out the others. People of the department are not counted. */
@Component
@EnableConfigurationProperties(LimitProperties.class)
public class Allowance {

    private final LimitProperties limits;
    private final Spent spent;
    private final Clock clock;

    Allowance(LimitProperties limits, Spent spent, Clock clock) {
        this.limits = limits;
        this.spent = spent;
        this.clock = clock;
    }

    /** Whether there is still room today. What is turned away counts too, so that trying again does not help. */
    public boolean spend(Author author, long items) {
        return !isProgram(author)
                || spent.add(author.name(), LocalDate.ofInstant(clock.instant(), Reference.ZONE), items)
                        <= limits.of(author.name());
    }

    /** 429 when there is none. */
    public void demand(Author author) {
        if (!spend(author, 1)) {
            throw new Refusal(HttpStatus.TOO_MANY_REQUESTS, "allowance-spent");
        }
    }

    private static boolean isProgram(Author author) {
        return author.standing() == Author.Standing.ASSOCIATION || author.standing() == Author.Standing.ADAPTER;
    }
}
