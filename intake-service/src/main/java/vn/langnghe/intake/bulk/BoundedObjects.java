package vn.langnghe.intake.bulk;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.util.JsonParserDelegate;

/** Reads no object larger than a row of a table can be: each is built whole in memory before it is looked at. */
final class BoundedObjects extends JsonParserDelegate {

    private static final int MOST_TOKENS = 2_000;

    private int tokens;

    BoundedObjects(JsonParser parser) {
        super(parser);
    }

    /** The next object may be as large as any. */
    void begin() {
        tokens = 0;
    }

    @Override
    public JsonToken nextToken() {
        count();
        return super.nextToken();
    }

    @Override
    public String nextName() {
        count();
        return super.nextName();
    }

    private void count() {
        if (++tokens > MOST_TOKENS) {
            throw new Unreadable("no-table");
        }
    }
}
