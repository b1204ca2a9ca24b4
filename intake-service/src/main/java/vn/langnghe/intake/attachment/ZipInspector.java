package vn.langnghe.intake.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Office documents of today, which are archives: unpacked once, counting, before anybody else has to. */
final class ZipInspector implements Inspector {

    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_BYTES = 150L * 1024 * 1024;
    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final String ODF = "application/vnd.oasis.opendocument.";

    @Override
    public boolean knows(String sniffed) {
        return sniffed.equals("application/zip")
                || sniffed.equals("application/x-tika-ooxml")
                || sniffed.startsWith(OOXML)
                || sniffed.startsWith(ODF);
    }

    @Override
    public Content inspect(Upload upload, String sniffed) throws IOException {
        try (var zip = new ZipInputStream(upload.open(), StandardCharsets.UTF_8)) {
            var names = new HashSet<String>();
            @Nullable String declared = null;
            long unpacked = 0;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                check(entry, names);
                declared = entry.getName().equals("mimetype") ? declaredType(zip) : declared;
                unpacked = count(zip, unpacked);
            }
            return new Content(type(names, declared), upload.content());
        } catch (ZipException | IllegalArgumentException broken) {
            throw new Refused("broken");
        }
    }

    private static void check(ZipEntry entry, Set<String> names) {
        var name = entry.getName();
        if (name.startsWith("/") || name.contains("..") || name.contains("\\") || name.contains(":")) {
            throw new Refused("dangerous");
        }
        if (name.endsWith("vbaProject.bin") || name.startsWith("Basic/") || name.startsWith("Scripts/")) {
            throw new Refused("dangerous");
        }
        if (!names.add(name) || names.size() > MOST_ENTRIES) {
            throw new Refused("bomb");
        }
    }

    private static String declaredType(InputStream entry) throws IOException {
        return new String(entry.readNBytes(100), StandardCharsets.US_ASCII).strip();
    }

    private static long count(InputStream entry, long before) throws IOException {
        var buffer = new byte[8192];
        long sum = before;
        for (int read = entry.read(buffer); read >= 0; read = entry.read(buffer)) {
            sum += read;
            if (sum > MOST_BYTES) {
                throw new Refused("bomb");
            }
        }
        return sum;
    }

    private static String type(Set<String> names, @Nullable String declared) {
        if (names.contains("[Content_Types].xml") && names.contains("word/document.xml")) {
            return OOXML + "wordprocessingml.document";
        }
        if (names.contains("[Content_Types].xml") && names.contains("xl/workbook.xml")) {
            return OOXML + "spreadsheetml.sheet";
        }
        if (declared != null && (declared.equals(ODF + "text") || declared.equals(ODF + "spreadsheet"))) {
            return declared;
        }
        throw new Refused("kind");
    }
}
