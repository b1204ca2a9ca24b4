package vn.langnghe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** No cluster runs here, so the manifests are held against the compose file, which is held against the code. */
class KubernetesTests {
    private static final Path ROOT = RunningHouse.ROOT;
    private static final Path MANIFESTS = ROOT.resolve("infra/ops/kubernetes");
    /** A browser and a balancer stand in front of a cluster, not in front of one machine's compose file. */
    private static final Set<String> ONLY_HERE = Set.of("GATEWAY_URL", "FORWARD_HEADERS", "COOKIE_SECURE");

    private final Map<String, Map<String, Object>> composed;
    private final List<Map<String, Object>> objects = new ArrayList<>();

    KubernetesTests() throws IOException {
        Map<String, Map<String, Map<String, Object>>> compose =
                new Yaml().load(Files.readString(ROOT.resolve("docker-compose.yml")));
        composed = java.util.Objects.requireNonNull(compose.get("services"));
        for (var file : strings(kustomization().get("resources"))) {
            StreamSupport.stream(
                            new Yaml()
                                    .loadAll(Files.readString(MANIFESTS.resolve(file)))
                                    .spliterator(),
                            false)
                    .forEach(object -> objects.add(map(object)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "intake", "routing", "tracking", "reporting"})
    void aServiceGetsTheVariablesComposeGivesIt(String name) {
        var expected = new TreeSet<>(map(composed.get(name).get("environment")).keySet());
        var given = new TreeSet<>(environment(container(name)).keySet());
        given.removeAll(ONLY_HERE);
        assertThat(given).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "intake", "routing", "tracking", "reporting"})
    void aServiceIsAskedForItsHealthWhereItListens(String name) {
        var container = container(name);
        var port = environment(container).get("SERVER_PORT");
        assertThat(String.valueOf(container.get("ports"))).contains("containerPort=" + port);
        assertThat(String.valueOf(container.get("readinessProbe"))).contains("/actuator/health/readiness");
        assertThat(String.valueOf(container.get("livenessProbe"))).contains("/actuator/health/liveness");
        assertThat(String.valueOf(spec("Service", name).get("ports"))).contains("port=" + port);
    }

    @Test
    void everythingRunsBoundedAndWithoutPrivileges() {
        for (var name : List.of("gateway", "intake", "routing", "tracking", "reporting", "topics")) {
            var container = container(name);
            assertThat(String.valueOf(container.get("resources"))).as(name).contains("limits={memory=");
            assertThat(map(container.get("securityContext")))
                    .as(name)
                    .containsEntry("readOnlyRootFilesystem", true)
                    .containsEntry("allowPrivilegeEscalation", false);
            assertThat(container.get("image")).isEqualTo(composed.get(name).get("image"));
        }
    }

    /** The outbox is cleared soon after a broker has taken a record: one lost broker must not be all there was. */
    @Test
    void whatABrokerTookIsOnOthersToo() {
        assertThat(String.valueOf(container("topics").get("env"))).contains("name=TOPIC_REPLICATION, value=3");
    }

    @Test
    void noSecretIsWrittenDown() {
        objects.stream()
                .filter(object -> object.get("kind").equals("ConfigMap"))
                .forEach(object -> assertThat(map(object.get("data")).keySet())
                        .noneMatch(key -> key.matches(".*(PASSWORD|SECRET|KEYS?$|MONGODB_URI).*")));
        assertThat(objects).noneMatch(object -> object.get("kind").equals("Secret"));
    }

    private static Map<String, Object> kustomization() throws IOException {
        return map(new Yaml().load(Files.readString(MANIFESTS.resolve("kustomization.yaml"))));
    }

    private Map<String, Object> container(String name) {
        var kind = name.equals("topics") ? "Job" : "Deployment";
        var pod = map(map(spec(kind, name).get("template")).get("spec"));
        return map(((List<?>) pod.get("containers")).getFirst());
    }

    private Map<String, Object> spec(String kind, String name) {
        return map(named(kind, name).get("spec"));
    }

    private Map<String, Object> named(String kind, String name) {
        return objects.stream()
                .filter(object -> object.get("kind").equals(kind))
                .filter(object -> map(object.get("metadata")).get("name").equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " " + name));
    }

    /** Own variables, those of its config maps, and those the kustomization says its secrets hold. */
    private Map<String, String> environment(Map<String, Object> container) {
        var all = new LinkedHashMap<String, String>();
        for (var own : (List<?>) container.get("env")) {
            all.put(String.valueOf(map(own).get("name")), String.valueOf(map(own).get("value")));
        }
        for (var from : (List<?>) container.get("envFrom")) {
            var reference = map(from);
            if (reference.containsKey("configMapRef")) {
                var name = String.valueOf(map(reference.get("configMapRef")).get("name"));
                map(named("ConfigMap", name).get("data")).forEach((key, value) -> all.put(key, String.valueOf(value)));
            } else {
                var name = String.valueOf(map(reference.get("secretRef")).get("name"));
                heldBySecret(name).forEach(key -> all.put(key, ""));
            }
        }
        return all;
    }

    private static List<String> heldBySecret(String name) {
        try {
            var said = java.util.regex.Pattern.compile("`" + name + "`[\\s#]+\\(([A-Z_, ]+)\\)")
                    .matcher(Files.readString(MANIFESTS.resolve("kustomization.yaml")));
            assertThat(said.find())
                    .as("the kustomization says what secret " + name + " holds")
                    .isTrue();
            return List.of(said.group(1).split(", "));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object object) {
        return (Map<String, Object>) object;
    }
}
