package vn.langnghe.intake.bulk;

import org.jspecify.annotations.Nullable;

/** How a file turned out to be written; an Excel file has neither encoding nor separator, JSON no separator. */
public record Shape(@Nullable Encoding encoding, @Nullable Separator separator) {

    static final Shape EXCEL = new Shape(null, null);
    static final Shape JSON = new Shape(Encoding.PLAIN_UTF_8, null);
}
