package vn.langnghe.tracking.desk;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.domain.Step.Order;
import vn.langnghe.tracking.domain.lifecycle.Command;

/**
 * One of many acts asked for at once.
 *
 * @param seen the version of the case its asker has seen; null: the one the wish before it leaves
 * @param synthetic when it is played, for a synthetic case
 * @param order by what name it was asked for; null: asking again is doing again
 */
public record Wish(
        String caseId,
        @Nullable Integer seen,
        Command command,
        Optional<Instant> synthetic,
        @Nullable Order order) {}
