package vn.langnghe.intake.bulk;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import vn.langnghe.intake.attachment.Archive;
import vn.langnghe.intake.attachment.Refused;

/** The first sheet of an Excel file. A formula counts as the value it last had. */
final class XlsxGrid implements Grid {

    private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("d/M/uuuu H:mm");

    private static final int MOST_DIGITS = 40;

    private final InputStreamSource file;

    XlsxGrid(InputStreamSource file) {
        this.file = file;
    }

    @Override
    public Shape shape() {
        return Shape.EXCEL;
    }

    @Override
    public void readWhile(Predicate<Line> wanted) throws IOException {
        check(file);
        try (var stream = file.getInputStream();
                var workbook = new ReadableWorkbook(stream);
                var rows = workbook.getFirstSheet().openStream()) {
            read(rows.iterator(), wanted);
        } catch (ExcelReaderException | IOException broken) {
            throw new Unreadable("broken");
        }
    }

    private static void check(InputStreamSource file) throws IOException {
        try {
            Sheets.check(file, Archive.of(file).sizes());
        } catch (Refused refused) {
            throw new Unreadable("broken");
        }
    }

    private static void read(Iterator<Row> rows, Predicate<Line> wanted) {
        if (!rows.hasNext()) {
            throw new Unreadable("empty");
        }
        boolean more = wanted.test(line(rows.next()));
        while (more && rows.hasNext()) {
            var line = line(rows.next());
            more = line.isBlank() || wanted.test(line);
        }
    }

    private static Line line(Row row) {
        return new Line(row.getRowNum(), cells(row));
    }

    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>(row.getCellCount());
        for (int at = 0; at < row.getCellCount(); at++) {
            cells.add(text(row.getCell(at)));
        }
        return cells;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (isDate(cell)) {
            LocalDateTime date = cell.asDate();
            return DAY_FIRST.format(date);
        }
        return cell.getType() == CellType.NUMBER ? text(cell.asNumber()) : cell.getText();
    }

    /** A number of sixty million digits takes ten letters to write. */
    private static String text(BigDecimal number) {
        return Math.abs((long) number.scale()) > MOST_DIGITS ? number.toString() : number.toPlainString();
    }

    private static boolean isDate(Cell cell) {
        var format = cell.getDataFormatString();
        return cell.getType() == CellType.NUMBER
                && format != null
                && format.chars().anyMatch(character -> "yYdD".indexOf(character) >= 0);
    }
}
