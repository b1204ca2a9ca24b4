package vn.langnghe.tracking.deadline;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import vn.langnghe.tracking.domain.Cases;
import vn.langnghe.tracking.domain.deadline.Deadlines;
import vn.langnghe.tracking.domain.ground.Grounds;

/** The shipped rules and calendar, with changes kept in memory. */
@TestConfiguration
@Import({
    ReferenceData.class,
    ReferenceEditor.class,
    Explanations.class,
    GroundWords.class,
    CurrentDeadlines.class,
    Replay.class
})
public class ReferenceWithoutStore {

    public static Grounds shippedGrounds() {
        return new Grounds(Shipped.read().grounds());
    }

    @Bean
    Edits edits() {
        return new EditsInMemory();
    }

    @Bean
    Cases cases() {
        return new CasesInMemory();
    }

    public static Deadlines shippedDeadlines() {
        return new ReferenceData(new EditsInMemory()).current().deadlines();
    }
}
