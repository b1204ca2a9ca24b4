package vn.langnghe.reporting.export;

import java.util.List;

/** A piece of a document, whatever it is printed with. */
public sealed interface Block {

    /** A section's title. */
    record Heading(String text) implements Block {}

    record Paragraph(String text) implements Block {}

    /** A ground the document rests on, set in italics. */
    record Ground(String text) implements Block {}

    /** A table under its caption; the last row may be the total. */
    record Table(String caption, List<String> header, List<List<Cell>> rows, boolean total) implements Block {}
}
