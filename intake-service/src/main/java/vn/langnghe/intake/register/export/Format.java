package vn.langnghe.intake.register.export;

import java.io.IOException;
import java.io.OutputStream;

/** What the register may be written as. */
public enum Format {
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String contentType;

    Format(String contentType) {
        this.contentType = contentType;
    }

    public String contentType() {
        return contentType;
    }

    Sheet sheet(OutputStream to, String name) throws IOException {
        return switch (this) {
            case CSV -> new CsvSheet(to);
            case XLSX -> new XlsxSheet(to, name);
        };
    }
}
