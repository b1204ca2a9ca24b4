package vn.langnghe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** The agreements as files: every sample fits its schema, and the event document names what there is. */
class ContractFilesTests {
    private static final Path CONTRACTS = RunningHouse.ROOT.resolve("infra/contracts");
    private static final String PREFIX = "https://langnghe.vn/contracts/";

    static Stream<Path> samples() throws IOException {
        try (var now = Files.list(CONTRACTS.resolve("samples"));
                var before = Files.walk(CONTRACTS.resolve("history"))) {
            return Stream.concat(now, before).filter(file -> file.toString().endsWith(".json")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleFitsItsSchema(Path sample) throws IOException {
        var registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(ContractFilesTests::schemaText));
        var name = sample.getFileName().toString().replaceFirst("(\\.v\\d+).*", "$1");
        var schema = registry.getSchema(SchemaLocation.of(PREFIX + name + ".schema.json"));
        assertThat(schema.validate(Files.readString(sample), InputFormat.JSON)).isEmpty();
    }

    private static String schemaText(String id) {
        try {
            return Files.readString(CONTRACTS.resolve("schemas").resolve(id.substring(PREFIX.length())));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @Test
    void everyEventHasASchemaASampleAndAPlaceInTheEventDocument() throws IOException {
        var schemas = names("schemas", ".schema.json");
        schemas.remove("common");
        assertThat(messagesOfTheEventDocument()).isEqualTo(schemas);
        var sampled = new TreeSet<String>();
        samples().forEach(file -> sampled.add(file.getFileName().toString().replaceFirst("(\\.v\\d+).*", "$1")));
        assertThat(sampled).isEqualTo(schemas);
    }

    @Test
    void everyTopicOfTheEventDocumentIsDeclared() throws IOException {
        var declared = Files.readString(CONTRACTS.resolve("topics.yaml"));
        Map<String, Map<String, Object>> channels = document().get("channels");
        channels.values().forEach(channel -> assertThat(declared).contains((String) channel.get("address")));
    }

    private static TreeSet<String> messagesOfTheEventDocument() throws IOException {
        Map<String, Map<String, Object>> channels = document().get("channels");
        var names = new TreeSet<String>();
        for (var channel : channels.values()) {
            var messages = (Map<?, ?>) channel.get("messages");
            messages.keySet()
                    .forEach(key -> names.add(key.toString()
                            .replaceFirst("-v(\\d+)$", ".v$1")
                            .replaceFirst("^(feedback|case|unit|plan|calendar)-", "$1.")));
        }
        return names;
    }

    private static Map<String, Map<String, Map<String, Object>>> document() throws IOException {
        return new Yaml().load(Files.readString(CONTRACTS.resolve("asyncapi.yaml")));
    }

    private static TreeSet<String> names(String folder, String ending) throws IOException {
        try (var files = Files.list(CONTRACTS.resolve(folder))) {
            Collection<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .toList();
            return new TreeSet<>(names);
        }
    }
}
