package vn.langnghe.reporting.opendata;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.langnghe.reporting.ReportingSettings;
import vn.langnghe.reporting.report.Indicators;
import vn.langnghe.reporting.report.Labels;

/** Tells machines and people what may be had: DCAT, and what each column means. */
@Component
public class Catalog {

    private static final List<Locale> LANGUAGES = List.of(Locale.of("vi"), Locale.ENGLISH);
    private static final Map<String, String> CONTEXT = Map.of(
            "dcat", "http://www.w3.org/ns/dcat#",
            "dct", "http://purl.org/dc/terms/",
            "foaf", "http://xmlns.com/foaf/0.1/",
            "skos", "http://www.w3.org/2004/02/skos/core#",
            "vcard", "http://www.w3.org/2006/vcard/ns#",
            "xsd", "http://www.w3.org/2001/XMLSchema#");
    private static final String PATH = "/api/open-data/";

    private final OpenTables tables;
    private final Indicators indicators;
    private final Labels labels;
    private final MessageSource messages;
    private final ReportingSettings settings;

    Catalog(
            OpenTables tables,
            Indicators indicators,
            Labels labels,
            MessageSource messages,
            ReportingSettings settings) {
        this.tables = tables;
        this.indicators = indicators;
        this.labels = labels;
        this.messages = messages;
        this.settings = settings;
    }

    /** The catalogue as JSON-LD; its addresses are relative to where it was read. */
    public Map<String, Object> dcat() {
        var catalog = new LinkedHashMap<String, Object>();
        catalog.put("@context", CONTEXT);
        catalog.put("@id", "/api/open-data");
        catalog.put("@type", "dcat:Catalog");
        catalog.put("dct:title", inBoth("reporting.open.title"));
        catalog.put("dct:description", inBoth("reporting.open.description"));
        catalog.put("dct:language", List.of("vi", "en"));
        catalog.put(
                "dct:publisher",
                Map.of("@type", "foaf:Agent", "foaf:name", settings.office().name()));
        describe(catalog);
        catalog.put("dcat:dataset", Dataset.all().stream().map(this::dataset).toList());
        return catalog;
    }

    /** What holds of all of it alike: on which terms, of where, and whom to ask. */
    private void describe(Map<String, Object> described) {
        described.put("dct:license", Map.of("@id", settings.openData().license().toString()));
        described.put(
                "dct:spatial",
                Map.of(
                        "@type",
                        "dct:Location",
                        "skos:prefLabel",
                        settings.office().place()));
        described.put(
                "dcat:contactPoint",
                Map.of(
                        "@type",
                        "vcard:Organization",
                        "vcard:fn",
                        settings.office().name(),
                        "vcard:hasURL",
                        Map.of("@id", "/submit")));
    }

    /** Without its days while no quarter was given away yet. */
    private void describe(Map<String, Object> described, List<Edition> editions) {
        if (!editions.isEmpty()) {
            var published = editions.stream().map(Edition::publishedAt).sorted().toList();
            described.put("dct:issued", time(published.getFirst()));
            described.put("dct:modified", time(published.getLast()));
            described.put(
                    "dct:temporal",
                    Map.of(
                            "@type", "dct:PeriodOfTime",
                            "dcat:startDate", day(quarter(editions.getFirst()).first()),
                            "dcat:endDate", day(quarter(editions.getLast()).last())));
        }
    }

    private static Quarter quarter(Edition edition) {
        return Quarter.named(edition.quarter()).orElseThrow();
    }

    private Map<String, Object> dataset(Dataset dataset) {
        var described = new LinkedHashMap<String, Object>();
        described.put("@id", PATH + dataset.id());
        described.put("@type", "dcat:Dataset");
        described.put("dct:identifier", dataset.id());
        described.put(
                "dct:title",
                LANGUAGES.stream()
                        .map(locale -> said(
                                labels.title(dataset.report(), locale) + " – " + labels.dimension(dataset.by(), locale),
                                locale))
                        .toList());
        described.put("dct:description", inBoth("reporting.open.description"));
        described.put(
                "dct:accrualPeriodicity",
                Map.of("@id", "http://publications.europa.eu/resource/authority/frequency/QUARTERLY"));
        describe(described);
        describe(described, tables.latest(dataset));
        described.put(
                "dcat:distribution",
                List.of(file(dataset, "csv", "text/csv"), file(dataset, "json", "application/json")));
        described.put("dct:conformsTo", Map.of("@id", PATH + "dictionary"));
        return described;
    }

    private static Map<String, Object> file(Dataset dataset, String extension, String type) {
        return Map.of(
                "@type",
                "dcat:Distribution",
                "dcat:downloadURL",
                Map.of("@id", PATH + dataset.id() + "." + extension),
                "dcat:mediaType",
                type);
    }

    private static Map<String, Object> day(LocalDate day) {
        return Map.of("@type", "xsd:date", "@value", day.toString());
    }

    private static Map<String, Object> time(Instant instant) {
        return Map.of(
                "@type",
                "xsd:dateTime",
                "@value",
                instant.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private List<Map<String, String>> inBoth(String code) {
        return LANGUAGES.stream()
                .map(locale -> said(text(code, locale), locale))
                .toList();
    }

    private static Map<String, String> said(String words, Locale locale) {
        return Map.of("@language", locale.getLanguage(), "@value", words);
    }

    /** One column: what it is called, its type and unit, and how it comes about. */
    public record Entry(String column, String name, String type, String unit, String meaning) {}

    public List<Entry> dictionary(Locale locale) {
        var entries = new ArrayList<Entry>();
        for (var column : OpenTables.KEYS) {
            entries.add(new Entry(
                    column,
                    text("reporting.open." + column, locale),
                    type(column),
                    "",
                    text("reporting.open." + column + ".meaning", locale)));
        }
        var language = locale.getLanguage();
        indicators.all().stream().filter(each -> !each.restricted()).forEach(each -> {
            entries.add(new Entry(
                    each.code(),
                    each.name().in(language),
                    "number",
                    each.unit(),
                    each.formula().in(language) + " (" + text("reporting.proxy", locale) + ")"));
            entries.add(new Entry(
                    each.code() + "N",
                    each.name().in(language) + " – n",
                    "integer",
                    "",
                    each.denominator().in(language)));
        });
        return entries;
    }

    private static String type(String column) {
        return switch (column) {
            case "received", "edition" -> "integer";
            case "synthetic" -> "boolean";
            case "publishedAt" -> "dateTime";
            default -> "string";
        };
    }

    private String text(String code, Locale locale) {
        return messages.getMessage(code, new Object[] {Cells.LEAST_CASES}, locale);
    }
}
