package vn.langnghe.intake.bulk;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.springframework.core.io.InputStreamSource;

/**
 * Looks a workbook over before it is read, with the very parser of the reading library: what that one does not see, the
 * library does not either.
 */
final class Sheets {

    /** All that cells say stands in one part of the file, whatever it is called, which is held in memory. */
    private static final String STRING = "si";

    private static final long MOST_STRINGS = 20L * 1024 * 1024;

    /** What other lists are made of that are held in memory. */
    private static final Set<String> LISTED = Set.of("Override", "Relationship", "sheet", "numFmt", "xf");

    private static final long MOST_OF_A_LIST = 2L * 1024 * 1024;

    private static final XMLInputFactory XML = plainXml();

    private Sheets() {}

    /** Throws {@link Unreadable} where it would not fit into memory. */
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

    /** Any part may be named as a sheet or as the strings; what is no XML is none. */
    private static void look(ZipFile zip, ZipArchiveEntry part, long size) throws IOException {
        try (var content = new XmlBytes(zip.getInputStream(part))) {
            var reader = XML.createXMLStreamReader(content);
            var sheet = new SheetShape();
            while (reader.hasNext()) {
                sheet.next(reader, reader.next());
                if (reader.isStartElement()) {
                    checkSize(reader.getLocalName(), size);
                }
            }
        } catch (XMLStreamException | UncheckedStreamException noSheet) {
            // nobody can read cells behind this place either
        }
    }

    private static void checkSize(String element, long size) {
        if (element.equals(STRING) && size > MOST_STRINGS || LISTED.contains(element) && size > MOST_OF_A_LIST) {
            throw new Unreadable("too-many-words");
        }
    }

    private static XMLInputFactory plainXml() {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
