package vn.langnghe.routing.matching;

/** A rule nobody can match by: why ({@code code}) and where in its query. */
public final class UnreadableRule extends RuntimeException {

    private final String code;
    private final String query;
    private final int column;

    UnreadableRule(String code, String query, int column) {
        super(code + " at " + column);
        this.code = code;
        this.query = query;
        this.column = column;
    }

    public String code() {
        return code;
    }

    public String query() {
        return query;
    }

    public int column() {
        return column;
    }
}
