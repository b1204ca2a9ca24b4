package vn.langnghe.reporting.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import vn.langnghe.reporting.export.Block.Table;
import vn.langnghe.reporting.export.Letter.Office;
import vn.langnghe.reporting.export.Letter.Standing;

class FilesTests {

    private static final String EVERY_LETTER =
            "aàáảãạăằắẳẵặâầấẩẫậ đĐ eèéẻẽẹêềếểễệ iìíỉĩị oòóỏõọôồốổỗộơờớởỡợ uùúủũụưừứửữự yỳýỷỹỵ ẤẾỐỚỨỶ “”–…";
    private static final List<String> COUNTS =
            List.of("received", "resolved", "late", "open", "overdue", "referred", "declined", "forwarded", "void");
    private static final Table TABLE = new Table(
            "Bảng 1",
            List.of("Đơn vị", "Tiếp nhận", "Đúng hạn", "Giờ"),
            List.of(
                    List.of(
                            Cell.text("=HYPERLINK(\"x\")"),
                            Cell.count(12),
                            new Cell.Share(0.857),
                            new Cell.Amount(36.5)),
                    List.of(
                            Cell.text("Phòng \"A\", B"),
                            Cell.count(3),
                            new Cell.Nothing("n = 3"),
                            new Cell.Nothing(""))),
            true);

    @Test
    void csvIsSafeForSpreadsheetsAndExact() {
        var text = written(out -> CsvFile.write(TABLE, out)).toString(StandardCharsets.UTF_8);

        assertThat(text)
                .isEqualTo("\ufeffĐơn vị,Tiếp nhận,Đúng hạn,Giờ\r\n"
                        + "\"'=HYPERLINK(\"\"x\"\")\",12,0.857,36.5\r\n"
                        + "\"Phòng \"\"A\"\", B\",3,,\r\n");
    }

    @Test
    void aWorkbookHoldsNumbersAsNumbers() throws Exception {
        var file = written(out -> XlsxFile.write(List.of(new XlsxFile.Sheet("s", List.of("Tiêu đề"), TABLE)), out));

        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
            var row = book.getSheet("s").getRow(3);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("=HYPERLINK(\"x\")");
            assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(12);
            assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(0.857);
            assertThat(row.getCell(2).getCellStyle().getDataFormatString()).isEqualTo("0.0%");
        }
    }

    @Test
    void everyLetterSurvivesThePdf() throws Exception {
        var file = written(out -> PdfFile.write(letter(new Standing("DỰ THẢO", "(Bản đính chính lần 1)")), out));

        try (var pdf = Loader.loadPDF(file.toByteArray())) {
            var text = Normalizer.normalize(new PDFTextStripper().getText(pdf), Normalizer.Form.NFC);
            assertThat(text.replaceAll("\\s+", " "))
                    .contains(EVERY_LETTER)
                    .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Nơi nhận:")
                    .contains("SỞ TÀI CHÍNH", "85,7", "<script>")
                    .contains("DỰ THẢO BÁO CÁO", "(Bản đính chính lần 1)");
        }
    }

    @Test
    void everyLetterSurvivesTheWordDocument() throws Exception {
        var file = written(out -> DocxFile.write(letter(new Standing("DỰ THẢO", "(Bản đính chính lần 1)")), out));

        try (var document = new XWPFDocument(new ByteArrayInputStream(file.toByteArray()));
                var words = new XWPFWordExtractor(document)) {
            assertThat(words.getText())
                    .contains(EVERY_LETTER)
                    .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Nơi nhận:")
                    .contains("SỞ TÀI CHÍNH", "85,7")
                    .contains("DỰ THẢO\nBÁO CÁO", "(Bản đính chính lần 1)");
            assertThat(document.getHeaderList())
                    .as("in the running head of every page")
                    .allMatch(head -> head.getText().contains("DỰ THẢO"));
        }
    }

    /** Measured in the face that PDFs are set in, whose letters are as wide. */
    @Test
    void noWordOfTheHeadOfATableIsBrokenInTheWordDocument() throws Exception {
        for (var locale : List.of("vi", "en")) {
            var words = new Properties();
            try (var messages = Files.newBufferedReader(
                    Path.of("src/main/resources/messages/reporting_%s.properties".formatted(locale)))) {
                words.load(messages);
            }
            var header = Stream.concat(
                            Stream.of("Đơn vị"),
                            COUNTS.stream().map(name -> words.getProperty("reporting.count." + name)))
                    .toList();
            var table = new Table("Bảng", header, List.of(), false);
            var file = written(out -> DocxFile.write(letter(Standing.FIRST_ISSUE, List.of(table)), out));

            try (var document = new XWPFDocument(new ByteArrayInputStream(file.toByteArray()));
                    var measure = new PDDocument();
                    var face = new ClassPathResource("fonts/Tinos-Bold.ttf").getInputStream()) {
                var bold = PDType0Font.load(measure, face);
                for (var cell : document.getTables().get(1).getRow(0).getTableCells()) {
                    var run = cell.getParagraphs().getFirst().getRuns().getFirst();
                    for (var word : run.text().split(" ")) {
                        assertThat(bold.getStringWidth(word) / 1000 * run.getFontSizeAsDouble())
                                .as("points of %s", word)
                                .isLessThan((cell.getWidth() - 120) / 20f);
                    }
                }
            }
        }
    }

    @Test
    void noLineOfAPdfEndsWithinATime() throws Exception {
        var file = written(out -> PdfFile.write(letter(Standing.FIRST_ISSUE), out));

        try (var pdf = Loader.loadPDF(file.toByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("14:38,");
        }
    }

    /** Wherever on the page a table begins. */
    @Test
    void noPageOfAPdfEndsWithTheHeadOfATable() throws Exception {
        for (int lines = 8; lines < 34; lines++) {
            var blocks = new ArrayList<Block>(Collections.nCopies(lines, new Block.Paragraph("Một dòng.")));
            blocks.add(TABLE);
            var file = written(out -> PdfFile.write(letter(Standing.FIRST_ISSUE, blocks), out));
            try (var pdf = Loader.loadPDF(file.toByteArray())) {
                for (int page = 1; page < pdf.getNumberOfPages(); page++) {
                    var words = new PDFTextStripper();
                    words.setStartPage(page);
                    words.setEndPage(page);
                    assertThat(words.getText(pdf).strip())
                            .as("page %s after %s lines", page, lines)
                            .doesNotEndWith("Giờ")
                            .doesNotEndWith("Bảng 1");
                }
            }
        }
    }

    private static Letter letter(Standing standing) {
        return letter(
                standing,
                List.of(
                        new Block.Heading("I. TÌNH HÌNH"),
                        new Block.Paragraph(EVERY_LETTER),
                        new Block.Paragraph("<script>"),
                        TABLE));
    }

    private static Letter letter(Standing standing, List<Block> blocks) {
        var office = new Office(
                "UBND tỉnh", "Sở Tài chính", "Lạng Sơn", "BC-STC", "Giám đốc", List.of("Lãnh đạo Sở"), List.of());
        return new Letter(
                office,
                "Chi phí thời gian",
                "(Số liệu tính từ ngày 15/06/2026 đến ngày 14/09/2026; cập nhật đến 23/11/2026\u00a014:38, 12.345 bước"
                        + " xử lý)",
                standing,
                blocks,
                List.of(),
                LocalDate.of(2026, 9, 20),
                Locale.of("vi"));
    }

    private interface Writing {
        void to(ByteArrayOutputStream out);
    }

    private static ByteArrayOutputStream written(Writing writing) {
        var out = new ByteArrayOutputStream();
        writing.to(out);
        return out;
    }
}
