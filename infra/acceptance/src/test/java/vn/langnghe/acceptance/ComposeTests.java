package vn.langnghe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** No engine runs here, so the compose file is held against the settings, ports and paths the code really has. */
class ComposeTests {
    private static final Path ROOT = RunningHouse.ROOT;
    private static final Map<String, String> MODULES = Map.of(
            "gateway", "infra/gateway",
            "intake", "intake-service",
            "routing", "routing-service",
            "tracking", "tracking-service",
            "reporting", "reporting-service");
    /** Read by the JVM itself. */
    private static final Set<String> OF_THE_RUNTIME = Set.of("JAVA_TOOL_OPTIONS");

    private final Map<String, Map<String, Object>> services;

    ComposeTests() throws IOException {
        Map<String, Map<String, Map<String, Object>>> compose =
                new Yaml().load(Files.readString(ROOT.resolve("docker-compose.yml")));
        services = java.util.Objects.requireNonNull(compose.get("services"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "intake", "routing", "tracking", "reporting"})
    void everyVariableIsOneTheServiceReads(String name) throws IOException {
        var read = settingsOf(MODULES.get(name));
        for (var variable : environment(name).keySet()) {
            assertThat(read.contains("${" + variable + "}")
                            || read.contains("${" + variable + ":")
                            || OF_THE_RUNTIME.contains(variable))
                    .as(name + " reads " + variable)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "intake", "routing", "tracking", "reporting"})
    void theHealthCheckAsksThePortTheServiceListensOn(String name) {
        var port = managementPort(name);
        var healthcheck = String.valueOf(services.get(name).get("healthcheck"));
        assertThat(healthcheck).contains("127.0.0.1:" + port + "/actuator/health/readiness");
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "routing", "tracking", "reporting"})
    void theGatewayFindsEveryService(String name) {
        var uri = environment("gateway").get(name.toUpperCase(java.util.Locale.ROOT) + "_URI");
        assertThat(uri).isEqualTo("http://" + name + ":" + environment(name).get("SERVER_PORT"));
    }

    /** The engine's memory lies beside the heap; a container that takes more than its limit is killed. */
    @Test
    void heapAndEngineOfTheReportsFitTheirLimit() {
        assertThat(services.get("reporting").get("deploy").toString()).contains("memory=1G");
        var share = Pattern.compile("MaxRAMPercentage=(\\d+)")
                .matcher(environment("reporting").get("JAVA_TOOL_OPTIONS").toString());
        var engine = Pattern.compile("(\\d+)MB")
                .matcher(environment("reporting").get("REPORTING_ENGINE_MEMORY").toString());
        assertThat(share.find() && engine.find()).isTrue();
        assertThat(Integer.parseInt(share.group(1)) * 1024 / 100 + Integer.parseInt(engine.group(1)))
                .isLessThanOrEqualTo(1024 * 85 / 100);
    }

    /** The outbox is cleared a second after the broker took a record; until then the broker's disk must have it. */
    @Test
    void theOneBrokerWritesToItsDiskBeforeTheOutboxIsCleared() {
        assertThat(environment("kafka"))
                .containsEntry("KAFKA_LOG_FLUSH_INTERVAL_MS", "200")
                .containsEntry("KAFKA_LOG_FLUSH_SCHEDULER_INTERVAL_MS", "200");
    }

    @Test
    void prometheusScrapesEveryService() throws IOException {
        var scraped = Files.readString(ROOT.resolve("infra/ops/prometheus/prometheus.yml"));
        MODULES.keySet().forEach(name -> assertThat(scraped).contains("\"" + name + ":" + managementPort(name) + "\""));
    }

    @Test
    void everythingHasALimitAHealthCheckAndAFixedImage() {
        services.forEach((name, service) -> {
            assertThat(service).as(name).containsKeys("deploy", "image");
            assertThat((String) service.get("image")).as(name).matches(".+:[v0-9].*");
            if (!name.equals("topics")) {
                assertThat(service).as(name).containsKey("healthcheck");
            }
        });
    }

    @Test
    void noSecretIsWrittenDown() {
        var secret = Pattern.compile("PASSWORD|SECRET|KEY");
        services.forEach((name, service) -> environment(name).forEach((variable, value) -> {
            if (secret.matcher(variable).find()) {
                assertThat(value).as(name + " " + variable).matches("\\$\\{[A-Z_]+:(\\?.+|-)}");
            }
        }));
    }

    @Test
    void everySecretTheComposeFileAsksForIsMade() throws IOException {
        var asked = Pattern.compile("\\$\\{([A-Z_]+):\\?")
                .matcher(Files.readString(ROOT.resolve("docker-compose.yml")))
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
        var made = Files.readString(ROOT.resolve("infra/ops/make-env"));
        assertThat(asked).isNotEmpty().allSatisfy(variable -> assertThat(made).contains(variable + "="));
    }

    @Test
    void everyMountedFileIsThere() {
        var mounts = services.values().stream()
                .flatMap(service -> ((List<?>) service.getOrDefault("volumes", List.of())).stream())
                .map(String::valueOf)
                .filter(mount -> mount.startsWith("./"))
                .map(mount -> mount.substring(0, mount.indexOf(':')))
                .toList();
        assertThat(mounts)
                .isNotEmpty()
                .allSatisfy(mount -> assertThat(ROOT.resolve(mount)).exists());
    }

    /** A volume laid over a folder the image lacks belongs to root, and the image does not run as root. */
    @Test
    void everyVolumeLiesOverAFolderItsImageHas() {
        var there = Set.of(
                "mongo:/data/db",
                "kafka:/var/lib/kafka/data",
                "keycloak:/opt/keycloak/data",
                "prometheus:/prometheus",
                "grafana:/var/lib/grafana");
        var volumes = services.values().stream()
                .flatMap(service -> ((List<?>) service.getOrDefault("volumes", List.of())).stream())
                .map(String::valueOf)
                .filter(mount -> !mount.startsWith("./"))
                .toList();
        assertThat(volumes).isNotEmpty().isSubsetOf(there);
    }

    @Test
    void theGatewaysMetricsAreNotTheStreets() {
        assertThat(environment("gateway").get("MANAGEMENT_PORT")).isNotEmpty();
        assertThat(String.valueOf(services.get("gateway").get("ports")))
                .doesNotContain(environment("gateway").get("MANAGEMENT_PORT"));
    }

    /** The gateway's other port is the street's. */
    private String managementPort(String name) {
        var all = environment(name);
        return all.getOrDefault("MANAGEMENT_PORT", all.get("SERVER_PORT"));
    }

    private Map<String, String> environment(String name) {
        var texts = new LinkedHashMap<String, String>();
        ((Map<?, ?>) services.get(name).getOrDefault("environment", Map.of()))
                .forEach((key, value) -> texts.put(String.valueOf(key), String.valueOf(value)));
        return texts;
    }

    /** Everything the service's own and the platform's settings files say. */
    private static String settingsOf(String module) throws IOException {
        var text = new StringBuilder();
        for (var folder : List.of(module, "infra/platform")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(folder).resolve("src/main/resources"))) {
                for (var file : files.filter(each -> each.toString().matches(".*\\.ya?ml"))
                        .toList()) {
                    text.append(Files.readString(file));
                }
            }
        }
        return text.toString();
    }
}
