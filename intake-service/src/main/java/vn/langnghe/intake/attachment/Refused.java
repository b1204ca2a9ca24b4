package vn.langnghe.intake.attachment;

/** A file we do not take; {@code code} is a message key. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Object[] details;

    Refused(String code, Object... details) {
        super("intake.fault.file-" + code, null, false, false);
        this.code = "intake.fault.file-" + code;
        this.details = details.clone();
    }

    public String code() {
        return code;
    }

    public Object[] details() {
        return details.clone();
    }
}
