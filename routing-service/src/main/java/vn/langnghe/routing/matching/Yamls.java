package vn.langnghe.routing.matching;

import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.routing.text.Resources;

/** Shipped data, read strictly: a misspelt key is a fault, not a silence. */
public final class Yamls {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Yamls() {}

    public static <T> List<T> list(String name, Class<T> type) {
        return JSON.convertValue(
                load(Resources.text(name)), JSON.getTypeFactory().constructCollectionType(List.class, type));
    }

    public static <T> T one(String name, Class<T> type) {
        return read(Resources.text(name), type);
    }

    public static <T> T read(String yaml, Class<T> type) {
        return JSON.convertValue(load(yaml), type);
    }

    /** What {@link #read} reads again. */
    public static String written(Object value) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(120);
        return new Yaml(options).dump(JSON.convertValue(value, Map.class));
    }

    private static Object load(String yaml) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    }
}
