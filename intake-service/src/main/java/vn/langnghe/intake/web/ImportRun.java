package vn.langnghe.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.intake.bulk.Importing;
import vn.langnghe.intake.bulk.RowSource;
import vn.langnghe.intake.bulk.Unreadable;
import vn.langnghe.intake.domain.Author;
import vn.langnghe.platform.web.FieldFault;
import vn.langnghe.platform.web.InvalidInput;

/** Runs an import and writes its result while it goes. */
@Component
class ImportRun {

    private static final Logger log = LoggerFactory.getLogger(ImportRun.class);

    private final FaultWords words;
    private final MessageSource messages;
    private final JsonMapper json;

    ImportRun(FaultWords words, MessageSource messages, JsonMapper json) {
        this.words = words;
        this.messages = messages;
        this.json = json;
    }

    /** Nothing is answered before the first row: a file that makes no sense is an ordinary fault. */
    void start(
            Importing importer,
            RowSource source,
            Author author,
            ResultShape shape,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var writer = writer(shape, locale, response);
        try {
            importer.run(source, author, writer::row);
        } catch (Unreadable unreadable) {
            if (!writer.hasBegun()) {
                throw new InvalidInput(unreadable.field(), unreadable.code(), unreadable.details());
            }
            writer.stopped(new FieldFault(unreadable.field(), unreadable.code(), unreadable.details()));
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        } catch (IllegalStateException broken) {
            if (!writer.hasBegun()) {
                throw broken;
            }
            log.warn("an import stopped half-way", broken);
            writer.stopped(new FieldFault("file", "intake.fault.import-stopped"));
        }
        writer.end();
    }

    private ResultWriter writer(ResultShape shape, Locale locale, HttpServletResponse response) {
        response.setContentType(shape.contentType());
        var rows = new RowWords(words, locale);
        return switch (shape) {
            case JSON -> new JsonResult(response, json, rows, true);
            case LINES -> new JsonResult(response, json, rows, false);
            case FILE -> {
                response.setHeader("Content-Disposition", ImportController.attachment("langnghe-result.csv"));
                yield new CsvResult(response, rows, headings(locale));
            }
        };
    }

    private List<String> headings(Locale locale) {
        return List.of(
                        "intake.import.row",
                        "intake.import.status",
                        "intake.receipt.reference",
                        "intake.receipt.code",
                        "intake.import.own-code",
                        "intake.import.faults")
                .stream()
                .map(key -> messages.getMessage(key, null, locale))
                .toList();
    }
}
