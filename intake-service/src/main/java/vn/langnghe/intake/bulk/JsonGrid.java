package vn.langnghe.intake.bulk;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.core.io.InputStreamSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Objects in an array or one after the other, as other systems export them: every name that occurs is a column, that of
 * what lies in another object behind its owner's and a dot.
 */
final class JsonGrid implements Grid {

    private static final int MOST_COLUMNS = 200;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(10)
                            .maxStringLength(100_000)
                            .build())
                    .build())
            .build();

    private final InputStreamSource file;

    JsonGrid(InputStreamSource file) {
        this.file = file;
    }

    @Override
    public Shape shape() {
        return Shape.JSON;
    }

    @Override
    public void readWhile(Predicate<Line> wanted) throws IOException {
        var names = names();
        boolean more = wanted.test(new Line(1, List.copyOf(names)));
        try (var parser = parser()) {
            var objects = objects(parser);
            for (long number = 1; more && hasNext(objects, parser); number++) {
                var values = values(objects.next());
                var line = new Line(
                        number,
                        names.stream()
                                .map(name -> values.getOrDefault(name, ""))
                                .toList());
                more = line.isBlank() || wanted.test(line);
            }
        } catch (JacksonException broken) {
            throw notJson(broken);
        }
    }

    private Set<String> names() throws IOException {
        var names = new LinkedHashSet<String>();
        try (var parser = parser()) {
            var objects = objects(parser);
            while (hasNext(objects, parser)) {
                names.addAll(values(objects.next()).keySet());
                if (names.size() > MOST_COLUMNS) {
                    throw new Unreadable("no-table");
                }
            }
        } catch (JacksonException broken) {
            throw notJson(broken);
        }
        if (names.isEmpty()) {
            throw new Unreadable("empty");
        }
        return names;
    }

    private BoundedObjects parser() throws IOException {
        return new BoundedObjects(JSON.createParser(file.getInputStream()));
    }

    /** One after the other, in an array or not. */
    private static MappingIterator<JsonNode> objects(BoundedObjects parser) {
        if (parser.nextToken() == JsonToken.START_ARRAY) {
            parser.clearCurrentToken();
        }
        return JSON.readerFor(JsonNode.class).readValues(parser);
    }

    private static boolean hasNext(MappingIterator<JsonNode> objects, BoundedObjects parser) {
        parser.begin();
        return objects.hasNext();
    }

    private static Map<String, String> values(JsonNode object) {
        if (!object.isObject()) {
            throw new Unreadable("no-table");
        }
        var values = new LinkedHashMap<String, String>();
        collect("", object, values);
        return values;
    }

    private static void collect(String owner, JsonNode object, Map<String, String> values) {
        object.properties().forEach(property -> {
            var name = owner + property.getKey();
            if (property.getValue().isObject()) {
                collect(name + ".", property.getValue(), values);
            } else {
                values.put(name, text(property.getValue()));
            }
        });
    }

    /** What has no place in a cell stands there as it was written. */
    private static String text(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(JsonGrid::text).collect(Collectors.joining(", "));
        }
        return value.isObject() ? value.toString() : value.asString("");
    }

    private static Unreadable notJson(JacksonException broken) {
        var where = broken.getLocation();
        return new Unreadable("not-json", where == null ? 1 : where.getLineNr());
    }
}
