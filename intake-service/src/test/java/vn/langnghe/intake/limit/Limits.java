package vn.langnghe.intake.limit;

import java.time.Clock;
import java.util.Map;

/** Allowances for tests elsewhere. */
public final class Limits {

    private Limits() {}

    public static Allowance none() {
        return new Allowance(
                new LimitProperties(Long.MAX_VALUE, Map.of()), (client, day, items) -> 0, Clock.systemUTC());
    }
}
