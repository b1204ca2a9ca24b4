package vn.langnghe.intake.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

class HostileTablesTests {

    @Test
    void aQuoteThatIsNeverClosedDoesNotFillTheMemory() {
        var file = "nội dung;họ tên\nChờ lâu;Lan\n\"" + "chữ;chữ\n".repeat(200_000);
        assertThatThrownBy(() -> read(file.getBytes(UTF_8)))
                .isInstanceOf(Unreadable.class)
                .hasMessage("quotes");
    }

    @Test
    void aSheetWithMoreWordsThanFitIntoMemoryIsNotOpened() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            zip.write(new byte[21 * 1024 * 1024]);
        }
        assertThatThrownBy(() -> read(out.toByteArray()))
                .isInstanceOf(Unreadable.class)
                .hasMessage("too-many-words");
    }

    private static void read(byte[] file) throws IOException {
        RowSources.grid(new ByteArrayResource(file)).readWhile(_ -> true);
    }
}
