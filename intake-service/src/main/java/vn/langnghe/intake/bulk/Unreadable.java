package vn.langnghe.intake.bulk;

/** A file we cannot read as a table; {@code code} is a message key. */
public final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Object[] details;

    Unreadable(String code, Object... details) {
        super(code, null, false, false);
        this.code = "intake.fault.import-" + code;
        this.details = details.clone();
    }

    public String code() {
        return code;
    }

    public Object[] details() {
        return details.clone();
    }
}
