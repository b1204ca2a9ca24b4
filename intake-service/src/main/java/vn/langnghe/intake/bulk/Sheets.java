package vn.langnghe.intake.bulk;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.springframework.core.io.InputStreamSource;

/**
 * Looks a workbook's parts over before they are read, with the parser that will read them: for each cell the reading
 * library fills the row up to the cell's column, and six letters name the three-hundred-millionth as easily as the third;
 * and it holds all that cells say, which stands in one part of any name, in memory.
 */
final class Sheets {

    private static final int MOST_COLUMNS = 200;
    private static final long MOST_WORDS = 20L * 1024 * 1024;
    private static final int LETTERS = 26;
    private static final XMLInputFactory XML = plainXml();

    private Sheets() {}

    /**
     * Throws {@link Unreadable} where a cell stands further right than any table goes, or where there are too many words.
     *
     * @param sizes how many bytes each part unpacks to
     */
    static void check(InputStreamSource file, Map<String, Long> sizes) throws IOException {
        try (var stream = file.getInputStream();
                var zip = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(stream.readAllBytes()))
                        .get()) {
            for (var part : Collections.list(zip.getEntries())) {
                look(zip, part, sizes.getOrDefault(part.getName(), Long.MAX_VALUE));
            }
        }
    }

    /** Any part may be declared a sheet; what is no XML is none. */
    private static void look(ZipFile zip, ZipArchiveEntry part, long size) throws IOException {
        try (var content = zip.getInputStream(part)) {
            check(XML.createXMLStreamReader(content), size);
        } catch (XMLStreamException noSheet) {
            // nobody can read cells behind this place either
        }
    }

    private static void check(XMLStreamReader part, long size) throws XMLStreamException {
        while (part.hasNext()) {
            if (part.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (part.getLocalName().equals("sst") && size > MOST_WORDS) {
                throw new Unreadable("too-many-words");
            }
            var place = part.getLocalName().equals("c") ? part.getAttributeValue(null, "r") : null;
            if (place != null && column(place) > MOST_COLUMNS) {
                throw new Unreadable("no-table");
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
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
