package vn.langnghe.intake.bulk;

import java.io.IOException;
import java.util.Collections;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.springframework.core.io.InputStreamSource;

/**
 * Looks a workbook's sheets over before they are read: for each cell the reading library fills the row up to the cell's
 * column, and three letters name the three-hundred-millionth as easily as the third.
 */
final class Sheets {

    private static final int MOST_COLUMNS = 200;
    private static final int LETTERS = 26;
    private static final XMLInputFactory XML = plainXml();

    private Sheets() {}

    /** Throws {@link Unreadable} where a cell stands further right than any table goes. */
    static void check(InputStreamSource file) throws IOException {
        try (var stream = file.getInputStream();
                var zip = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(stream.readAllBytes()))
                        .get()) {
            for (var part : Collections.list(zip.getEntries())) {
                look(zip, part);
            }
        }
    }

    /** Any part may be named as a sheet; what is no XML is none. */
    private static void look(ZipFile zip, ZipArchiveEntry part) throws IOException {
        try (var content = zip.getInputStream(part)) {
            check(XML.createXMLStreamReader(content));
        } catch (XMLStreamException noSheet) {
            // nobody can read cells behind this place either
        }
    }

    private static void check(XMLStreamReader sheet) throws XMLStreamException {
        while (sheet.hasNext()) {
            if (sheet.next() == XMLStreamConstants.START_ELEMENT
                    && sheet.getLocalName().equals("c")) {
                var place = sheet.getAttributeValue(null, "r");
                if (place != null && column(place) > MOST_COLUMNS) {
                    throw new Unreadable("no-table");
                }
            }
        }
    }

    /** {@code AB12} is in the twenty-eighth column. */
    private static int column(String place) {
        int column = 0;
        for (int at = 0; at < place.length() && Character.isLetter(place.charAt(at)); at++) {
            column = column * LETTERS + Character.toUpperCase(place.charAt(at)) - 'A' + 1;
            if (column > MOST_COLUMNS) {
                return column;
            }
        }
        return column;
    }

    private static XMLInputFactory plainXml() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
