package vn.langnghe.platform.web;

import java.util.List;

/** Input with faults: answered 400 with all of them. */
public class InvalidInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Enough to mend a body by; a list of a million wrong values would fill the memory with their names. */
    static final int MOST = 100;

    private final transient List<FieldFault> faults;

    public InvalidInput(List<FieldFault> faults) {
        super("invalid: " + faults.stream().limit(MOST).map(FieldFault::field).toList());
        this.faults = faults.stream().limit(MOST).toList();
    }

    public InvalidInput(String field, String code, Object... args) {
        this(List.of(new FieldFault(field, code, args)));
    }

    public List<FieldFault> faults() {
        return faults;
    }
}
