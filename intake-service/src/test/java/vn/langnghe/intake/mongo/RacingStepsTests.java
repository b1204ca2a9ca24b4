package vn.langnghe.intake.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.langnghe.intake.IntakeWithStore;
import vn.langnghe.intake.progress.Progress;
import vn.langnghe.intake.progress.ProgressBook;

/** While a partition changes hands two instances may keep the same case. */
@SpringBootTest
@Import(IntakeWithStore.class)
class RacingStepsTests {

    @Autowired
    private ProgressBook book;

    @Autowired
    private MongoTemplate mongo;

    @BeforeEach
    void noCases() {
        mongo.getCollection("cases").deleteMany(new Document());
    }

    @Test
    void aStepIsNotLostWhereAnotherInstanceWroteMeanwhile() {
        book.write(Map.of(), List.of(step(3, false)));
        var read = book.of(List.of("f1-1"));
        book.write(read, List.of(step(4, false)));
        assertThatThrownBy(() -> book.write(read, List.of(step(5, true))))
                .isInstanceOf(OptimisticLockingFailureException.class);

        book.write(book.of(List.of("f1-1")), List.of(step(5, true)));
        assertThat(book.of(List.of("f1-1")).get("f1-1").restricted()).isTrue();
    }

    private static Progress step(long number, boolean restricted) {
        return new Progress("f1-1", "f1", number, "ASSIGNED", "DKKD", Set.of(), restricted, null, null, null, null);
    }
}
