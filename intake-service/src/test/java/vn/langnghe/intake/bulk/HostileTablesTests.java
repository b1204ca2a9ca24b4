package vn.langnghe.intake.bulk;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
            zip.putNextEntry(new ZipEntry("xl/whatever.xml"));
            zip.write("<sst>".getBytes(UTF_8));
            for (int at = 0; at < 300_000; at++) {
                zip.write("<si><t>Hồ sơ chờ lâu quá hạn rồi mà vẫn chưa trả kết quả cho dân</t></si>".getBytes(UTF_8));
            }
            zip.write("</sst>".getBytes(UTF_8));
        }
        assertThatThrownBy(() -> read(out.toByteArray()))
                .isInstanceOf(Unreadable.class)
                .hasMessage("too-many-words");
    }

    @Test
    void aCellBeyondEveryTableIsNotReached() throws IOException {
        for (var place : List.of("ZZZZZZ2", "XFD2", "GS2")) {
            var file = workbook("<row r=\"2\"><c r=\"" + place + "\"><v>1</v></c></row>");
            assertThatThrownBy(() -> read(file)).isInstanceOf(Unreadable.class).hasMessage("no-table");
        }
    }

    @Test
    void whatOnlyAnotherParserStumblesOverHidesNoCell() throws IOException {
        var attributes = new StringBuilder("<x");
        for (int at = 0; at < 300; at++) {
            attributes.append(" a").append(at).append("=''");
        }
        for (var stone : List.of(attributes + "/>", "<" + "a".repeat(1_500) + "/>")) {
            var file = workbook(stone + "<row r='2'><c r='ZZZZZZ2'><v>1</v></c></row>");
            assertThatThrownBy(() -> read(file)).isInstanceOf(Unreadable.class).hasMessage("no-table");
        }
    }

    @Test
    void aRowOfCellsWithoutEndNeedsNoNames() throws IOException {
        var file = workbook("<row>" + "<c/>".repeat(201) + "</row>");
        assertThatThrownBy(() -> read(file)).isInstanceOf(Unreadable.class).hasMessage("no-table");
    }

    @Test
    void aTextThatFillsTheMemoryIsNotHeld() throws IOException {
        var endless = "a".repeat(1_100_000);
        for (var cell : List.of(
                "<c r='A1' t='inlineStr'><is><t>" + endless + "</t></is></c>",
                "<c r='A1' x='" + endless + "'/>",
                "<c r='A1' t='inlineStr'><is>" + ("<t>" + "b".repeat(900_000) + "</t>").repeat(5) + "</is></c>")) {
            var file = workbook("<row r='1'>" + cell + "</row>");
            assertThatThrownBy(() -> read(file)).isInstanceOf(Unreadable.class).hasMessage("too-many-words");
        }
    }

    @Test
    void aSheetMayNotHideItsTags() throws IOException {
        var hidden = workbook("<row r='1'><c r='A1'><v><![CDATA[<]]></v></c></row>");
        assertThatThrownBy(() -> read(hidden)).isInstanceOf(Unreadable.class).hasMessage("broken");
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write("<worksheet/>".getBytes(UTF_16));
        }
        assertThatThrownBy(() -> read(out.toByteArray()))
                .isInstanceOf(Unreadable.class)
                .hasMessage("broken");
    }

    @Test
    void aNumberOfMillionsOfDigitsStaysAsItWasWritten() throws IOException {
        var lines = new ArrayList<Grid.Line>();
        var file = workbook("<row r=\"1\"><c r=\"GR1\"><v>1E60000000</v></c></row>");
        RowSources.grid(new ByteArrayResource(file)).readWhile(lines::add);
        assertThat(lines.getFirst().cells()).last().isEqualTo("1E+60000000");
    }

    @Test
    void anObjectLargerThanARowIsNotBuilt() {
        for (var value : List.of("[" + "{},".repeat(100_000) + "{}]", "[".repeat(50) + "]".repeat(50))) {
            assertThatThrownBy(() -> read(("[{\"content\":" + value + "}]").getBytes(UTF_8)))
                    .isInstanceOf(Unreadable.class);
        }
        var wide = new StringBuilder("[{\"a\":1");
        for (int i = 0; i < 100_000; i++) {
            wide.append(",\"").append(i).append("\":1");
        }
        assertThatThrownBy(() -> read(wide.append("}]").toString().getBytes(UTF_8)))
                .isInstanceOf(Unreadable.class)
                .hasMessage("no-table");
    }

    private static byte[] workbook(String rows) throws IOException {
        var main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        var relations = "http://schemas.openxmlformats.org/package/2006/relationships";
        var office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                            + "<Override PartName='/xl/workbook.xml' ContentType='application/"
                            + "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/></Types>");
            part(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns='" + relations + "'><Relationship Id='r1' Type='" + office
                            + "/officeDocument' Target='xl/workbook.xml'/></Relationships>");
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns='" + main + "' xmlns:r='" + office
                            + "'><sheets><sheet name='a' sheetId='1' r:id='r1'/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns='" + relations + "'><Relationship Id='r1' Type='" + office
                            + "/worksheet' Target='worksheets/sheet1.xml'/></Relationships>");
            part(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet xmlns='" + main + "'><sheetData>" + rows + "</sheetData></worksheet>");
        }
        return out.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(UTF_8));
    }

    private static void read(byte[] file) throws IOException {
        RowSources.grid(new ByteArrayResource(file)).readWhile(_ -> true);
    }
}
