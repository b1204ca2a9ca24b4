package vn.langnghe.reporting.web;

import java.util.Locale;
import org.springframework.http.MediaType;

/** As what a report can be taken away. */
enum FileFormat {
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("application/pdf");

    private final MediaType mediaType;

    FileFormat(String mediaType) {
        this.mediaType = MediaType.parseMediaType(mediaType);
    }

    MediaType mediaType() {
        return mediaType;
    }

    /** Laid out in pages, and so held in memory until it is whole. */
    boolean isPaper() {
        return this == DOCX || this == PDF;
    }

    static FileFormat of(String extension) {
        return valueOf(extension.toUpperCase(Locale.ROOT));
    }
}
