package vn.langnghe.intake.bulk;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/**
 * How wide the rows of a sheet are and how much they say. For each cell the reading library fills the row up to the cell's
 * column, and three letters name the three-hundred-millionth as easily as the third.
 */
final class SheetShape {

    private static final int MOST_COLUMNS = 200;
    private static final int MOST_LETTERS = 4_000_000;
    private static final int MOST_SHARED_FORMULAS = 10_000;
    private static final int ALPHABET = 26;

    private int cells;
    private long letters;
    private int formulas;

    /** Throws {@link Unreadable} for what is no table. */
    void next(XMLStreamReader sheet, int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> begin(sheet);
            case XMLStreamConstants.CHARACTERS -> say(sheet.getTextLength());
            // text that may hold tags, which no program writes into a workbook
            case XMLStreamConstants.CDATA -> throw new Unreadable("broken");
            default -> {}
        }
    }

    private void begin(XMLStreamReader sheet) {
        switch (sheet.getLocalName()) {
            case "row", "si" -> {
                cells = 0;
                letters = 0;
            }
            case "c" -> {
                var place = sheet.getAttributeValue(null, "r");
                checkColumn(Math.max(++cells, place == null ? 0 : column(place)));
            }
            case "f" -> checkFormulas(sheet.getAttributeValue(null, "ref") != null);
            default -> {}
        }
    }

    private static void checkColumn(int column) {
        if (column > MOST_COLUMNS) {
            throw new Unreadable("no-table");
        }
    }

    /** Those that others repeat are kept until the end. */
    private void checkFormulas(boolean shared) {
        if (shared && ++formulas > MOST_SHARED_FORMULAS) {
            throw new Unreadable("no-table");
        }
    }

    private void say(int more) {
        letters += more;
        if (letters > MOST_LETTERS) {
            throw new Unreadable("too-many-words");
        }
    }

    /** {@code AB12} is in the twenty-eighth column. */
    private static int column(String place) {
        int column = 0;
        for (int at = 0; at < place.length() && Character.isLetter(place.charAt(at)); at++) {
            column = column * ALPHABET + Character.toUpperCase(place.charAt(at)) - 'A' + 1;
            if (column > MOST_COLUMNS) {
                return column;
            }
        }
        return column;
    }
}
