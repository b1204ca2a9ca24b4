package vn.langnghe.routing.matching;

/** A rule nobody can match by: why ({@code code}), and where in its words, counted from 1; 0 where it is all of them. */
public final class UnreadableRule extends RuntimeException {

    private final String code;
    private final int column;
    private final String found;

    UnreadableRule(String code, int column, String found) {
        super(code + " at " + column);
        this.code = code;
        this.column = column;
        this.found = found;
    }

    UnreadableRule(String code) {
        this(code, 0, "");
    }

    public String code() {
        return code;
    }

    public int column() {
        return column;
    }

    /** What stands there and should not. */
    public String found() {
        return found;
    }
}
