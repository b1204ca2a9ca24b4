package vn.langnghe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The description of the HTTP surface: whole, and about addresses that exist. */
class OpenApiTests {

    private static final Path HOUSE = Path.of(System.getProperty("house.root", "../.."));
    private static final List<String> SERVICES =
            List.of("intake-service", "routing-service", "tracking-service", "reporting-service");
    private static final Pattern MAPPING = Pattern.compile(
            "@(Get|Post|Put|Delete|Patch|Request)Mapping(?:\\((?:[^()\"]*?(?:path|value)\\s*=\\s*)?(\"[^\"]*\"|PATH)?[^)]*\\))?");
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}/]*}");

    private final Map<String, Object> document = read();

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(references(document))
                .isNotEmpty()
                .allSatisfy(reference ->
                        assertThat(resolved(reference)).as(reference).isNotNull());
    }

    /** A comma outside quotes makes a key of half a sentence. */
    @Test
    void noSentenceIsCutInHalf() {
        assertThat(keys(document)).noneMatch(key -> key.contains(" "));
    }

    @Test
    void everyOperationHasANameASummaryAndAnswers() {
        var names = new ArrayList<Object>();
        operations().forEach((address, operation) -> {
            assertThat(operation).as(address).containsKeys("operationId", "summary", "responses", "tags");
            names.add(operation.get("operationId"));
        });
        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void everyAddressOfTheServicesIsDescribedAndNoOther() throws IOException {
        var served = new TreeSet<String>();
        for (var service : SERVICES) {
            try (var files = Files.walk(HOUSE.resolve(service).resolve("src/main/java"))) {
                for (var file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    served.addAll(addresses(Files.readString(file)));
                }
            }
        }
        served.removeIf(address -> !address.contains(" /api/"));

        var described = operations().keySet().stream()
                .map(OpenApiTests::nameless)
                .filter(address -> address.contains(" /api/"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(described).isEqualTo(served);
    }

    /** {@code GET /api/cases/{}} for every mapping of a controller. */
    private static List<String> addresses(String source) {
        var constant = Pattern.compile("String PATH = \"([^\"]*)\"").matcher(source);
        var path = constant.find() ? constant.group(1) : "";
        var type = Pattern.compile("(?m)^(?:final )?class ").matcher(source);
        var start = type.find() ? type.start() : source.length();
        var prefix = MAPPING.matcher(source.substring(0, start))
                .results()
                .map(mapping -> address(mapping, path))
                .findFirst()
                .orElse("");
        return MAPPING.matcher(source.substring(start))
                .results()
                .filter(mapping -> !mapping.group(1).equals("Request"))
                .map(mapping -> mapping.group(1).toUpperCase(Locale.ROOT) + " " + prefix + address(mapping, path))
                .map(OpenApiTests::nameless)
                .toList();
    }

    private static String address(MatchResult mapping, String constant) {
        var written = mapping.group(2);
        return written == null ? "" : written.equals("PATH") ? constant : written.replace("\"", "");
    }

    private static String nameless(String address) {
        return VARIABLE.matcher(address).replaceAll("{}");
    }

    private Map<String, Map<String, Object>> operations() {
        return map(document.get("paths")).entrySet().stream()
                .flatMap(path -> map(path.getValue()).entrySet().stream()
                        .filter(entry ->
                                List.of("get", "post", "put", "delete", "patch").contains(entry.getKey()))
                        .map(entry -> Map.entry(
                                entry.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), map(entry.getValue()))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Stream<String> references(Object node) {
        if (node instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .flatMap(entry -> entry.getKey().equals("$ref")
                            ? Stream.of(String.valueOf(entry.getValue()))
                            : references(entry.getValue()));
        }
        return node instanceof List<?> list ? list.stream().flatMap(OpenApiTests::references) : Stream.empty();
    }

    private static Stream<String> keys(Object node) {
        if (node instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .flatMap(entry -> Stream.concat(Stream.of(String.valueOf(entry.getKey())), keys(entry.getValue())));
        }
        return node instanceof List<?> list ? list.stream().flatMap(OpenApiTests::keys) : Stream.empty();
    }

    private Object resolved(String reference) {
        Object node = document;
        for (var name : reference.substring(2).split("/", -1)) {
            node = node == null ? null : map(node).get(name);
        }
        return node;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }

    private static Map<String, Object> read() {
        try (var file = Files.newBufferedReader(HOUSE.resolve("infra/contracts/openapi.yaml"))) {
            return new Yaml().load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
