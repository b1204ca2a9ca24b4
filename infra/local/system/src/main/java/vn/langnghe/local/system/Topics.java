package vn.langnghe.local.system;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** Creates every topic of {@code topics.yaml} with its dead letters, and brings existing ones up to date. */
public final class Topics {

    private static final String FOR_EVER = "-1";
    private static final String ACKNOWLEDGED_BY = "min.insync.replicas";
    private static final int ON_ONE_MACHINE = 3;

    private final List<NewTopic> declared;

    private Topics(List<NewTopic> declared) {
        this.declared = declared;
    }

    /** {@code <topics.yaml>} to declare them; {@code <topics.yaml> dlq list|replay <topic>} where there is no launcher. */
    public static void main(String[] arguments) {
        String servers = Objects.requireNonNullElse(System.getenv("KAFKA_BOOTSTRAP_SERVERS"), "127.0.0.1:19092");
        if (arguments.length > 1 && arguments[1].equals("dlq")) {
            new DeadLetters(servers, System.out).obey(List.of(arguments).subList(2, arguments.length));
            return;
        }
        Topics topics = read(Path.of(arguments[0]), replicationElsewhere());
        topics.applyTo(servers);
        System.out.println(topics.declared.size() + " topics are in place at " + servers);
    }

    /** How many copies brokers that are not this house's own shall keep. */
    static short replicationElsewhere() {
        return Short.parseShort(Objects.requireNonNullElse(System.getenv("TOPIC_REPLICATION"), "1"));
    }

    static Topics read(Path file, short replication) {
        try (Reader reader = Files.newBufferedReader(file)) {
            Map<String, Object> document = new Yaml().load(reader);
            int partitions = (Integer) document.getOrDefault("partitions", 1);
            List<NewTopic> topics = new ArrayList<>();
            map(document.get("topics")).forEach((name, settings) -> {
                topics.add(new NewTopic(name, partitions, replication).configs(configs(map(settings), replication)));
                topics.add(new NewTopic(name + ".dlq", 1, replication)
                        .configs(configs(map(document.get("deadLetters")), replication)));
            });
            return new Topics(topics);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As many partitions as are declared let as many instances share the work; here there is one instance of each. */
    Topics forOneMachine() {
        return new Topics(declared.stream()
                .map(topic -> new NewTopic(
                                topic.name(),
                                Math.min(topic.numPartitions(), ON_ONE_MACHINE),
                                topic.replicationFactor())
                        .configs(topic.configs()))
                .toList());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    /** What a broker acknowledges outlives it: where there are several, a second one has the record by then. */
    private static Map<String, String> configs(Map<String, Object> settings, short replication) {
        return Map.of(
                "cleanup.policy",
                Boolean.TRUE.equals(settings.get("compacted")) ? "compact" : "delete",
                "retention.ms",
                retention(settings.get("retentionDays")),
                ACKNOWLEDGED_BY,
                acknowledgedBy(replication));
    }

    private static String retention(@Nullable Object days) {
        return days instanceof Integer number
                ? Long.toString(Duration.ofDays(number).toMillis())
                : FOR_EVER;
    }

    List<NewTopic> declared() {
        return declared;
    }

    void applyTo(String servers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers, "default.api.timeout.ms", "30000"))) {
            Collection<String> existing = admin.listTopics().names().get();
            Map<Boolean, List<NewTopic>> byExistence =
                    declared.stream().collect(Collectors.partitioningBy(topic -> existing.contains(topic.name())));
            admin.createTopics(byExistence.getOrDefault(false, List.of())).all().get();
            update(admin, byExistence.getOrDefault(true, List.of()));
        } catch (ExecutionException refused) {
            throw new Trouble("The topics cannot be created at " + servers + ": " + refused.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.");
        }
    }

    private static void update(Admin admin, List<NewTopic> topics) throws ExecutionException, InterruptedException {
        Map<String, TopicDescription> now = admin.describeTopics(
                        topics.stream().map(NewTopic::name).toList())
                .allTopicNames()
                .get();
        Map<ConfigResource, Collection<AlterConfigOp>> settings = new HashMap<>();
        topics.forEach(topic -> settings.put(
                new ConfigResource(ConfigResource.Type.TOPIC, topic.name()),
                reachable(topic, now.get(topic.name())).entrySet().stream()
                        .map(each -> new AlterConfigOp(
                                new ConfigEntry(each.getKey(), each.getValue()), AlterConfigOp.OpType.SET))
                        .toList()));
        admin.incrementalAlterConfigs(settings).all().get();
        topics.forEach(topic -> sayIfFewer(topic, now.get(topic.name())));
    }

    /** A topic of one copy that asked for two would take no record any more. */
    private static Map<String, String> reachable(NewTopic topic, @Nullable TopicDescription now) {
        int copies = now == null
                ? topic.replicationFactor()
                : now.partitions().stream()
                        .mapToInt(partition -> partition.replicas().size())
                        .min()
                        .orElse(1);
        if (copies >= topic.replicationFactor()) {
            return topic.configs();
        }
        System.out.printf(
                "%s has %d of %d copies: move it with kafka-reassign-partitions, then run this again%n",
                topic.name(), copies, topic.replicationFactor());
        Map<String, String> configs = new HashMap<>(topic.configs());
        configs.put(ACKNOWLEDGED_BY, acknowledgedBy(copies));
        return configs;
    }

    private static String acknowledgedBy(int copies) {
        return copies > 1 ? "2" : "1";
    }

    /** More partitions would move keys: a case's later events could be read before its earlier ones. */
    private static void sayIfFewer(NewTopic topic, @Nullable TopicDescription now) {
        if (now != null && now.partitions().size() < topic.numPartitions()) {
            System.out.printf(
                    "%s keeps its %d of %d partitions, for the order of what is not read yet%n",
                    topic.name(), now.partitions().size(), topic.numPartitions());
        }
    }
}
