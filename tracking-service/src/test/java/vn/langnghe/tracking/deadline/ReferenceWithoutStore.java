package vn.langnghe.tracking.deadline;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import vn.langnghe.tracking.domain.Cases;

/** The shipped rules and calendar, with changes kept in memory. */
@TestConfiguration
@Import({
    ReferenceData.class,
    ReferenceEditor.class,
    Explanations.class,
    GroundWords.class,
    ShippedGrounds.class,
    CurrentDeadlines.class,
    Replay.class
})
public class ReferenceWithoutStore {

    @Bean
    Edits edits() {
        return new EditsInMemory();
    }

    @Bean
    Cases cases() {
        return new CasesInMemory();
    }
}
