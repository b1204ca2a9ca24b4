package vn.langnghe.intake.bulk;

/** A file we cannot read as a table, or not by the columns that were named; {@code code} is a message key. */
public final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String code;
    private final transient Object[] details;

    Unreadable(String code, Object... details) {
        this("file", code, details);
    }

    private Unreadable(String field, String code, Object... details) {
        super(code, null, false, false);
        this.field = field;
        this.code = "intake.fault.import-" + code;
        this.details = details.clone();
    }

    static Unreadable columns(String code, Object... details) {
        return new Unreadable("columns", code, details);
    }

    /** Of the request. */
    public String field() {
        return field;
    }

    public String code() {
        return code;
    }

    public Object[] details() {
        return details.clone();
    }
}
