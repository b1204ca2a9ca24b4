package vn.langnghe.tracking.domain.deadline;

import java.util.List;

/** What is wrong with one field of what was entered; {@code code} names the reason. */
public record Fault(String field, String code, List<Object> args) {

    public Fault {
        args = List.copyOf(args);
    }

    public static Fault of(String field, String code, Object... args) {
        return new Fault(field, code, List.of(args));
    }
}
