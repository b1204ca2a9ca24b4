package vn.langnghe.platform.web;

import java.util.List;

/** Input with faults: answered 400 with all of them. */
public class InvalidInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldFault> faults;

    public InvalidInput(List<FieldFault> faults) {
        super("invalid: " + faults.stream().map(FieldFault::field).toList());
        this.faults = List.copyOf(faults);
    }

    public InvalidInput(String field, String code, Object... args) {
        this(List.of(new FieldFault(field, code, args)));
    }

    public List<FieldFault> faults() {
        return faults;
    }
}
