package vn.langnghe.routing.triage;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/**
 * The slip an item outside the office's remit is passed on with, laid out as NĐ 30/2020/NĐ-CP asks, to be numbered and
 * signed. It names no sender: who that is, the register tells those who may know.
 */
record ForwardingSlip(
        OfficeSettings office, String agency, String reference, LocalDate received, LocalDate on, String gist) {

    private static final int TWIPS_A_MILLIMETRE = 57;
    private static final int LEFT = 66;
    private static final int RIGHT = 95;
    private static final String FACE = "Times New Roman";

    void write(OutputStream out) {
        try (var document = new XWPFDocument()) {
            page(document);
            head(document);
            centred(document, "PHIẾU CHUYỂN ĐƠN", true);
            centred(document, "Kính gửi: " + agency, false);
            body().forEach(text -> indented(document, text));
            foot(document);
            document.write(out);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private List<String> body() {
        return List.of(
                "Ngày %s, %s nhận được phản ánh, kiến nghị có mã số %s, nội dung như sau:"
                        .formatted(written(received), office.name(), reference),
                gist,
                "Căn cứ Luật Tiếp công dân số 42/2013/QH13 và Thông tư số 05/2021/TT-TTCP, nội dung nêu trên không"
                        + " thuộc thẩm quyền giải quyết của " + office.name() + ".",
                office.name() + " chuyển " + agency + " xem xét, giải quyết theo quy định của pháp luật và thông báo"
                        + " kết quả cho người gửi và cơ quan chuyển đơn để theo dõi.");
    }

    private static void page(XWPFDocument document) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11_906));
        size.setH(BigInteger.valueOf(16_838));
        var margin = section.addNewPgMar();
        margin.setTop(millimetres(22));
        margin.setBottom(millimetres(22));
        margin.setLeft(millimetres(32));
        margin.setRight(millimetres(17));
    }

    private static BigInteger millimetres(int length) {
        return BigInteger.valueOf((long) length * TWIPS_A_MILLIMETRE);
    }

    private void head(XWPFDocument document) {
        var table = unruled(document);
        var left = table.getRow(0).getCell(0);
        line(left.getParagraphs().getFirst(), office.parent().toUpperCase(), 12, false, false);
        line(left.addParagraph(), office.name().toUpperCase(), 12, true, false);
        line(left.addParagraph(), "Số:      /PC-" + office.symbol(), 13, false, false);
        var right = table.getRow(0).getCell(1);
        line(right.getParagraphs().getFirst(), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, true, false);
        line(right.addParagraph(), "Độc lập - Tự do - Hạnh phúc", 13, true, false);
        line(
                right.addParagraph(),
                "%s, ngày %02d tháng %02d năm %d"
                        .formatted(office.place(), on.getDayOfMonth(), on.getMonthValue(), on.getYear()),
                13,
                false,
                true);
    }

    private void foot(XWPFDocument document) {
        spaced(document, ParagraphAlignment.LEFT);
        var table = unruled(document);
        XWPFTableCell left = table.getRow(0).getCell(0);
        var title = left.getParagraphs().getFirst();
        line(title, "Nơi nhận:", 12, true, true);
        title.setAlignment(ParagraphAlignment.LEFT);
        for (var receiver : List.of("- Như trên;", "- Người gửi (qua mã tra cứu);", "- Lưu: VT.")) {
            var paragraph = left.addParagraph();
            line(paragraph, receiver, 11, false, false);
            paragraph.setAlignment(ParagraphAlignment.LEFT);
        }
        line(
                table.getRow(0).getCell(1).getParagraphs().getFirst(),
                office.signer().toUpperCase(),
                14,
                true,
                false);
    }

    private static XWPFTable unruled(XWPFDocument document) {
        var table = document.createTable(1, 2);
        table.setWidthType(TableWidthType.PCT);
        table.setWidth("100%");
        table.setInsideHBorder(XWPFBorderType.NONE, 0, 0, "auto");
        table.setInsideVBorder(XWPFBorderType.NONE, 0, 0, "auto");
        table.setTopBorder(XWPFBorderType.NONE, 0, 0, "auto");
        table.setBottomBorder(XWPFBorderType.NONE, 0, 0, "auto");
        table.setLeftBorder(XWPFBorderType.NONE, 0, 0, "auto");
        table.setRightBorder(XWPFBorderType.NONE, 0, 0, "auto");
        // LibreOffice goes by the grid, not by the cells: without it the name of the country breaks over two lines.
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        List.of(LEFT, RIGHT).forEach(width -> grid.addNewGridCol().setW(millimetres(width)));
        table.getRow(0).getCell(0).setWidth(millimetres(LEFT).toString());
        table.getRow(0).getCell(1).setWidth(millimetres(RIGHT).toString());
        return table;
    }

    private static void centred(XWPFDocument document, String text, boolean bold) {
        line(spaced(document, ParagraphAlignment.CENTER), text, 14, bold, false);
    }

    private static void indented(XWPFDocument document, String text) {
        var paragraph = spaced(document, ParagraphAlignment.BOTH);
        paragraph.setIndentationFirstLine(640);
        run(paragraph, text, 14, false, false);
    }

    private static XWPFParagraph spaced(XWPFDocument document, ParagraphAlignment side) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(side);
        paragraph.setSpacingBefore(120);
        return paragraph;
    }

    private static void line(XWPFParagraph paragraph, String text, int size, boolean bold, boolean italic) {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(0);
        run(paragraph, text, size, bold, italic);
    }

    private static void run(XWPFParagraph paragraph, String text, int size, boolean bold, boolean italic) {
        var run = paragraph.createRun();
        run.setText(text);
        run.setFontFamily(FACE);
        run.setFontSize(size);
        run.setBold(bold);
        run.setItalic(italic);
    }

    private static String written(LocalDate day) {
        return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }
}
