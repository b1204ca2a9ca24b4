package vn.langnghe.reporting.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.langnghe.reporting.export.Block.Table;

/** A workbook: figures as numbers, definitions on a sheet of their own. */
public final class XlsxFile {

    private XlsxFile() {}

    /** A sheet's name, the lines above its table, and the table. */
    public record Sheet(String name, List<String> lines, Table table) {}

    public static void write(List<Sheet> sheets, OutputStream out) {
        try (var book = new Workbook(out, "LangNghe", "1.0")) {
            for (var sheet : sheets) {
                write(sheet, book.newWorksheet(sheet.name()));
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void write(Sheet sheet, Worksheet page) {
        int row = 0;
        for (var line : sheet.lines()) {
            page.value(row, 0, line);
            if (row == 0) {
                page.style(row, 0).bold().fontSize(14).set();
            }
            row++;
        }
        row += row == 0 ? 0 : 1;
        var header = sheet.table().header();
        for (int column = 0; column < header.size(); column++) {
            page.value(row, column, header.get(column));
            page.style(row, column)
                    .bold()
                    .wrapText(true)
                    .fillColor("E0EFEE")
                    .verticalAlignment("top")
                    .set();
            page.width(column, column < 2 ? 28 : 16);
        }
        page.freezePane(Math.min(2, header.size()), row + 1);
        for (var cells : sheet.table().rows()) {
            row++;
            for (int column = 0; column < cells.size(); column++) {
                write(page, row, column, cells.get(column));
            }
        }
    }

    private static void write(Worksheet page, int row, int column, Cell cell) {
        switch (cell) {
            case Cell.Text(var text) -> page.value(row, column, text);
            case Cell.Count(var count) -> page.value(row, column, count);
            case Cell.Share(var share) -> {
                page.value(row, column, share);
                page.style(row, column).format("0.0%").set();
            }
            case Cell.Amount(var amount) -> {
                page.value(row, column, amount);
                page.style(row, column).format("#,##0.0").set();
            }
            case Cell.Nothing(var why) -> page.value(row, column, why);
        }
    }
}
