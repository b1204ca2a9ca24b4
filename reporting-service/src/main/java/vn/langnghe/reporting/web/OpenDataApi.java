package vn.langnghe.reporting.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.platform.text.Languages;
import vn.langnghe.platform.web.Refusal;
import vn.langnghe.reporting.export.Cell;
import vn.langnghe.reporting.export.CsvFile;
import vn.langnghe.reporting.opendata.Catalog;
import vn.langnghe.reporting.opendata.Catalog.Entry;
import vn.langnghe.reporting.opendata.Dataset;
import vn.langnghe.reporting.opendata.OpenTable;
import vn.langnghe.reporting.opendata.OpenTables;

/** What anybody may have, without signing in. */
@RestController
@RequestMapping("/api/open-data")
class OpenDataApi {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType JSON_LD = MediaType.parseMediaType("application/ld+json");
    private static final Duration FRESH = Duration.ofHours(1);

    private final OpenTables tables;
    private final Catalog catalog;
    private final JsonMapper json;

    OpenDataApi(OpenTables tables, Catalog catalog, JsonMapper json) {
        this.tables = tables;
        this.catalog = catalog;
        this.json = json;
    }

    @GetMapping
    ResponseEntity<byte[]> catalog() {
        return answer(json.writeValueAsBytes(catalog.dcat()), JSON_LD);
    }

    record Dictionary(List<Entry> items) {}

    @GetMapping("/dictionary")
    ResponseEntity<byte[]> dictionary(@RequestParam(defaultValue = "vi") String lang) {
        return answer(
                json.writeValueAsBytes(new Dictionary(catalog.dictionary(language(lang)))), MediaType.APPLICATION_JSON);
    }

    @GetMapping("/{dataset}.{format:csv|json}")
    ResponseEntity<byte[]> dataset(
            @PathVariable String dataset, @PathVariable String format, @RequestParam(defaultValue = "vi") String lang) {
        return file(tables.table(asked(dataset), language(lang)), format);
    }

    /** As it was told then, whatever was corrected since. */
    @GetMapping("/{dataset}/{quarter}/{edition:[0-9]+}.{format:csv|json}")
    ResponseEntity<byte[]> edition(
            @PathVariable String dataset,
            @PathVariable String quarter,
            @PathVariable int edition,
            @PathVariable String format,
            @RequestParam(defaultValue = "vi") String lang) {
        return file(
                tables.table(asked(dataset), quarter, edition, language(lang))
                        .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "reporting.unknown-edition")),
                format);
    }

    private static Dataset asked(String dataset) {
        return Dataset.of(dataset).orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "reporting.unknown-dataset"));
    }

    /** By the address alone, never by a cookie: or no cache could keep a file for anybody else. */
    private static Locale language(String lang) {
        var known = Languages.named(lang);
        return known == null ? Languages.DEFAULT : known;
    }

    private ResponseEntity<byte[]> file(OpenTable table, String format) {
        return format.equals("csv")
                ? answer(csv(table), CSV)
                : answer(json.writeValueAsBytes(table), MediaType.APPLICATION_JSON);
    }

    private static byte[] csv(OpenTable table) {
        var out = new ByteArrayOutputStream();
        var rows = new ArrayList<List<Cell>>();
        for (var row : table.rows()) {
            rows.add(table.columns().stream()
                    .map(column -> cell(row.get(column)))
                    .toList());
        }
        CsvFile.write(table.columns(), rows.stream(), out);
        return out.toByteArray();
    }

    private static Cell cell(@Nullable Object value) {
        return switch (value) {
            case null -> new Cell.Nothing("");
            case Long count -> Cell.count(count);
            case Double figure -> Cell.figure(figure, "");
            case Object other -> Cell.text(other.toString());
        };
    }

    private static ResponseEntity<byte[]> answer(byte[] body, MediaType type) {
        return ResponseEntity.ok()
                .eTag('"' + digest(body) + '"')
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .contentType(type)
                .body(body);
    }

    static String digest(byte[] body) {
        try {
            var hash = java.security.MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
