package vn.langnghe.reporting.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** A letter as a Word document, to be numbered, dated and signed. */
public final class DocxFile {

    private static final int TWIPS_A_MILLIMETRE = 57;
    /** Between the margins of the page. */
    private static final int LINE = (210 - 32 - 17) * TWIPS_A_MILLIMETRE;

    /** Points between words and the rule under them: a border is drawn at the very foot of the line before. */
    private static final int UNDER_WORDS = 4;

    private static final int MANY_COLUMNS = 6;
    private static final int FEWEST_LETTERS = 6;
    private static final int MARGINS = 2;

    private static final String FACE = "Times New Roman";

    private final XWPFDocument document = new XWPFDocument();
    private final Letter letter;

    private DocxFile(Letter letter) {
        this.letter = letter;
    }

    public static void write(Letter letter, OutputStream out) {
        var file = new DocxFile(letter);
        try (var document = file.document) {
            file.page();
            file.head();
            file.title();
            letter.blocks().forEach(file::block);
            file.foot();
            file.appendix();
            document.write(out);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11_906));
        size.setH(BigInteger.valueOf(16_838));
        var margin = section.addNewPgMar();
        margin.setTop(millimetres(22));
        margin.setBottom(millimetres(22));
        margin.setLeft(millimetres(32));
        margin.setRight(millimetres(17));
        section.addNewTitlePg();
        var following = document.createHeader(HeaderFooterType.DEFAULT);
        var number = following.createParagraph();
        number.setAlignment(ParagraphAlignment.CENTER);
        var field = number.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        draft(following.createParagraph());
        draft(document.createHeader(HeaderFooterType.FIRST).createParagraph());
        document.getProperties().getCoreProperties().setTitle(letter.subject());
        document.getProperties().getCoreProperties().setCreator(letter.office().name());
    }

    private void draft(XWPFParagraph paragraph) {
        paragraph.setAlignment(ParagraphAlignment.RIGHT);
        words(paragraph, letter.standing().draft(), 11, true, false);
    }

    private static BigInteger millimetres(int length) {
        return BigInteger.valueOf((long) length * TWIPS_A_MILLIMETRE);
    }

    private void head() {
        var table = unruled();
        var left = table.getRow(0).getCell(0);
        words(
                first(left, ParagraphAlignment.CENTER),
                letter.office().parent().toUpperCase(letter.locale()),
                12,
                false,
                false);
        words(
                next(left, ParagraphAlignment.CENTER),
                letter.office().name().toUpperCase(letter.locale()),
                12,
                true,
                false);
        rule(left, 1_900);
        words(next(left, ParagraphAlignment.CENTER), letter.number(), 13, false, false);
        var right = table.getRow(0).getCell(1);
        words(first(right, ParagraphAlignment.CENTER), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, true, false);
        words(next(right, ParagraphAlignment.CENTER), "Độc lập - Tự do - Hạnh phúc", 13, true, false);
        rule(right, 1_150);
        words(next(right, ParagraphAlignment.CENTER), letter.placeAndDate(), 13, false, true);
    }

    private void title() {
        if (!letter.standing().draft().isEmpty()) {
            words(paragraph(ParagraphAlignment.CENTER, 12, 0), letter.standing().draft(), 14, true, false);
        }
        var kind = paragraph(ParagraphAlignment.CENTER, 12, 0);
        words(kind, "BÁO CÁO", 14, true, false);
        words(paragraph(ParagraphAlignment.CENTER, 0, 0), letter.subject(), 14, true, false);
        if (!letter.standing().correction().isEmpty()) {
            words(paragraph(ParagraphAlignment.CENTER, 0, 0), letter.standing().correction(), 13, false, true);
        }
        var line = paragraph(ParagraphAlignment.CENTER, UNDER_WORDS, 6);
        line.setIndentationLeft(3_200);
        line.setIndentationRight(3_200);
        line.setBorderTop(Borders.SINGLE);
        words(paragraph(ParagraphAlignment.CENTER, 0, 8), letter.period(), 13, false, true);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading(var text) -> {
                var heading = paragraph(ParagraphAlignment.LEFT, 10, 4);
                heading.setKeepNext(true);
                words(heading, text, 14, true, false);
            }
            case Block.Paragraph(var text) -> words(body(), text, 14, false, false);
            case Block.Ground(var text) -> words(body(), text, 14, false, true);
            case Block.Table table -> table(table);
        }
    }

    private XWPFParagraph body() {
        var paragraph = paragraph(ParagraphAlignment.BOTH, 6, 0);
        paragraph.setIndentationFirstLine(640);
        paragraph.setSpacingBetween(1.15);
        return paragraph;
    }

    private void table(Block.Table model) {
        var caption = paragraph(ParagraphAlignment.LEFT, 8, 3);
        caption.setKeepNext(true);
        words(caption, model.caption(), 12, false, true);
        var table = document.createTable(model.rows().size() + 1, model.header().size());
        table.setWidthType(TableWidthType.PCT);
        table.setWidth("100%");
        widths(table, columns(model.header()));
        table.setCellMargins(30, 60, 30, 60);
        table.getRow(0).setRepeatHeader(true);
        for (int column = 0; column < model.header().size(); column++) {
            var head = first(table.getRow(0).getCell(column), ParagraphAlignment.CENTER);
            head.setKeepNext(true);
            words(head, model.header().get(column), model.header().size() > MANY_COLUMNS ? 8 : 11, true, false);
        }
        for (int row = 0; row < model.rows().size(); row++) {
            var cells = model.rows().get(row);
            boolean total = model.total() && row == model.rows().size() - 1;
            table.getRow(row + 1).setCantSplitRow(true);
            for (int column = 0; column < cells.size(); column++) {
                var cell = cells.get(column);
                var side = cell instanceof Cell.Text ? ParagraphAlignment.LEFT : ParagraphAlignment.RIGHT;
                var place = first(table.getRow(row + 1).getCell(column), side);
                words(place, cell.printed(letter.locale()), 11, total, false);
            }
        }
    }

    private void foot() {
        paragraph(ParagraphAlignment.LEFT, 8, 0);
        var table = unruled();
        var left = table.getRow(0).getCell(0);
        words(first(left, ParagraphAlignment.LEFT), "Nơi nhận:", 12, true, true);
        letter.office()
                .recipients()
                .forEach(each -> words(next(left, ParagraphAlignment.LEFT), "- " + each + ";", 11, false, false));
        words(next(left, ParagraphAlignment.LEFT), "- Lưu: VT.", 11, false, false);
        var right = table.getRow(0).getCell(1);
        words(
                first(right, ParagraphAlignment.CENTER),
                letter.office().signer().toUpperCase(letter.locale()),
                14,
                true,
                false);
    }

    private void appendix() {
        if (!letter.appendix().isEmpty()) {
            paragraph(ParagraphAlignment.LEFT, 0, 0).setPageBreak(true);
            letter.appendix().forEach(this::block);
        }
    }

    private XWPFTable unruled() {
        var table = document.createTable(1, 2);
        table.setWidthType(TableWidthType.PCT);
        table.setWidth("100%");
        table.setInsideHBorder(XWPFBorderType.NONE, 0, 0, "auto");
        table.setInsideVBorder(XWPFBorderType.NONE, 0, 0, "auto");
        table.setTopBorder(XWPFBorderType.NONE, 0, 0, "auto");
        table.setBottomBorder(XWPFBorderType.NONE, 0, 0, "auto");
        table.setLeftBorder(XWPFBorderType.NONE, 0, 0, "auto");
        table.setRightBorder(XWPFBorderType.NONE, 0, 0, "auto");
        widths(table, List.of(LINE * 2 / 5, LINE * 3 / 5));
        return table;
    }

    /** The first column holds names; the others numbers, under heads of which no word is to be broken. */
    private static List<Integer> columns(List<String> header) {
        int names = header.size() == 1 ? LINE : LINE * (header.size() > MANY_COLUMNS ? 22 : 26) / 100;
        var letters = header.stream().skip(1).map(DocxFile::longestWord).toList();
        int all = letters.stream().mapToInt(Integer::intValue).sum();
        return Stream.concat(Stream.of(names), letters.stream().map(own -> (LINE - names) * own / all))
                .toList();
    }

    /** With the margins of its cell, in letters. */
    private static int longestWord(String head) {
        return MARGINS
                + Arrays.stream(head.split("\\s+")).mapToInt(String::length).reduce(FEWEST_LETTERS, Math::max);
    }

    /** Some programs go by the grid of a table, others by its cells. */
    private static void widths(XWPFTable table, List<Integer> twips) {
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        twips.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
        for (var row : table.getRows()) {
            for (int column = 0; column < twips.size(); column++) {
                row.getCell(column).setWidth(twips.get(column).toString());
            }
        }
    }

    private static void rule(XWPFTableCell cell, int indent) {
        var line = next(cell, ParagraphAlignment.CENTER);
        line.setSpacingBefore(UNDER_WORDS * 20);
        line.setIndentationLeft(indent / 2);
        line.setIndentationRight(indent / 2);
        line.setBorderTop(Borders.SINGLE);
        words(line, "", 4, false, false);
    }

    private static XWPFParagraph first(XWPFTableCell cell, ParagraphAlignment side) {
        return flat(cell.getParagraphs().getFirst(), side);
    }

    private static XWPFParagraph next(XWPFTableCell cell, ParagraphAlignment side) {
        return flat(cell.addParagraph(), side);
    }

    private static XWPFParagraph flat(XWPFParagraph paragraph, ParagraphAlignment side) {
        paragraph.setAlignment(side);
        paragraph.setSpacingAfter(0);
        return paragraph;
    }

    /** Space before and after in points. */
    private XWPFParagraph paragraph(ParagraphAlignment side, int before, int after) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(side);
        paragraph.setSpacingBefore(before * 20);
        paragraph.setSpacingAfter(after * 20);
        return paragraph;
    }

    private static void words(XWPFParagraph paragraph, String text, int size, boolean bold, boolean italic) {
        var run = paragraph.createRun();
        run.setText(text);
        run.setFontFamily(FACE);
        run.setFontSize(size);
        run.setBold(bold);
        run.setItalic(italic);
    }
}
