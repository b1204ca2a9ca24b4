package vn.langnghe.reporting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.Refusal;
import vn.langnghe.reporting.export.CsvFile;
import vn.langnghe.reporting.export.DocxFile;
import vn.langnghe.reporting.export.Letters;
import vn.langnghe.reporting.export.PdfFile;
import vn.langnghe.reporting.export.Tables;
import vn.langnghe.reporting.export.XlsxFile;
import vn.langnghe.reporting.export.XlsxFile.Sheet;
import vn.langnghe.reporting.report.Report;
import vn.langnghe.reporting.report.ReportQuery;
import vn.langnghe.reporting.report.Reports;

/** The figures of a report as a file. */
@RestController
@RequestMapping("/api/reports")
class FilesApi {

    /** So many rows fit paper, and memory: each figure is an object in DOCX and PDF until the file is whole. */
    private static final int MOST_ON_PAPER = 120;

    private final Semaphore paper = new Semaphore(1);
    private final Reports reports;
    private final QueryReader reader;
    private final Tables tables;
    private final Letters letters;
    private final MessageSource messages;

    FilesApi(Reports reports, QueryReader reader, Tables tables, Letters letters, MessageSource messages) {
        this.reports = reports;
        this.reader = reader;
        this.tables = tables;
        this.letters = letters;
        this.messages = messages;
    }

    @GetMapping("/{name:time-cost|dynamism}.{format:csv|xlsx|docx|pdf}")
    @PreAuthorize("hasAnyRole('LEADER', 'ADMIN', 'OFFICER')")
    void file(
            @PathVariable String name,
            @PathVariable String format,
            @RequestParam MultiValueMap<String, String> parameters,
            CurrentUser user,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var query = reader.read(name, parameters, user);
        var report = reports.report(query, locale);
        ReportsApi.checkSize(report.rows());
        var file = FileFormat.of(format);
        if (file.isPaper()) {
            checkPaper(report);
        }
        try {
            attach(response, name(query) + "." + format, file.mediaType());
            write(file, report, query, locale, response.getOutputStream());
        } finally {
            if (file.isPaper()) {
                paper.release();
            }
        }
    }

    /** Says whose figures they are, or one unit's would lie beside the department's under the same name. */
    private static String name(ReportQuery query) {
        var scope = query.units() == null ? "" : String.join("-", query.units()) + "_";
        return "%s_%s%s_%s".formatted(query.report(), scope, query.from(), query.to());
    }

    /** Takes the one place there is. */
    private void checkPaper(Report report) {
        if (report.rows().size() > MOST_ON_PAPER) {
            throw new Refusal(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "reporting.too-long-for-paper",
                    Map.of("rows", report.rows().size(), "most", MOST_ON_PAPER),
                    report.rows().size(),
                    MOST_ON_PAPER);
        }
        if (!paper.tryAcquire()) {
            throw new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "reporting.paper-busy", Map.of());
        }
    }

    /** Heads a file; its bytes follow as they are made, on the request's own (virtual) thread. */
    static void attach(HttpServletResponse response, String name, MediaType type) {
        response.setContentType(type.toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
    }

    private void write(FileFormat format, Report report, ReportQuery query, Locale locale, OutputStream out) {
        switch (format) {
            case CSV -> CsvFile.write(tables.whole(report, locale), out);
            case XLSX -> XlsxFile.write(sheets(report, locale), out);
            case DOCX -> DocxFile.write(letters.of(report, query.by(), locale), out);
            case PDF -> PdfFile.write(letters.of(report, query.by(), locale), out);
        }
    }

    private List<Sheet> sheets(Report report, Locale locale) {
        return List.of(
                new Sheet(
                        messages.getMessage("reporting.file.sheet." + report.report(), null, locale),
                        letters.head(report, locale),
                        tables.whole(report, locale)),
                new Sheet(
                        messages.getMessage("reporting.file.sheet.definitions", null, locale),
                        List.of(),
                        tables.definitions(report, locale)));
    }
}
