package vn.langnghe.intake.domain;

import java.util.List;

/** What is wrong with one field; {@code code} is a message key, {@code details} fill its blanks. */
public record Fault(String field, String code, List<Object> details) {

    static Fault of(String field, String code, Object... details) {
        return new Fault(field, "intake.fault." + code, List.of(details));
    }
}
