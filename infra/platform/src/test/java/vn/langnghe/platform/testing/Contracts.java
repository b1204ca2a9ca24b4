package vn.langnghe.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The agreements between producers and readers of events, as they lie in {@code infra/contracts}. */
public final class Contracts {

    private static final String ID_PREFIX = "https://langnghe.vn/contracts/";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path DIRECTORY = house().resolve("infra/contracts");
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(Contracts::schemaText));

    private Contracts() {}

    public static byte[] sample(String name) {
        return bytes(DIRECTORY.resolve("samples").resolve(name + ".json"));
    }

    public static String sampleText(String name) {
        return new String(sample(name), StandardCharsets.UTF_8);
    }

    /** Every sample ever published of the event, the agreed one included. */
    public static List<Path> history(String name) {
        return List.of("samples", "history").stream()
                .map(DIRECTORY::resolve)
                .filter(Files::isDirectory)
                .flatMap(directory -> of(name, directory).stream())
                .toList();
    }

    /** The words that events may use for a thing, e.g. {@code channel}. */
    public static List<String> words(String thing) {
        return JSON.readTree(bytes(DIRECTORY.resolve("schemas/common.schema.json")))
                .at("/$defs/" + thing + "/enum")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    /** The event must follow its schema to the letter. */
    public static void assertValid(String name, byte[] json) {
        assertValid(name, new String(json, StandardCharsets.UTF_8));
    }

    /** The event must follow its schema to the letter. */
    public static void assertValid(String name, String json) {
        assertThat(schema(name).validate(json, InputFormat.JSON))
                .as("%s against its schema: %s", name, json)
                .isEmpty();
    }

    private static Schema schema(String name) {
        var file = DIRECTORY.resolve("schemas").resolve(name + ".schema.json");
        assertThat(file).as("schema of %s", name).exists();
        return SCHEMAS.getSchema(SchemaLocation.of(ID_PREFIX + file.getFileName()));
    }

    /** Our schemas are looked up here, never on the network. */
    private static @Nullable String schemaText(String id) {
        return id.startsWith(ID_PREFIX)
                ? new String(
                        bytes(DIRECTORY.resolve("schemas").resolve(id.substring(ID_PREFIX.length()))),
                        StandardCharsets.UTF_8)
                : null;
    }

    private static List<Path> of(String name, Path directory) {
        try (var files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> file.getFileName().toString().startsWith(name + ".")
                            || name.equals(String.valueOf(file.getParent().getFileName())))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The checkout: told by the build, else looked for upwards. */
    static Path house() {
        var told = System.getProperty("house.root");
        var place = Path.of(told == null ? "" : told).toAbsolutePath();
        while (place != null && !Files.isDirectory(place.resolve("infra/contracts"))) {
            place = place.getParent();
        }
        assertThat(place).as("a directory above with infra/contracts").isNotNull();
        return place;
    }
}
