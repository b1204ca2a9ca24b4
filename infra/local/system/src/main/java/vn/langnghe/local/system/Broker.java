package vn.langnghe.local.system;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** A Kafka broker and its controller as one process: {@code <data directory> <broker port> <controller port>}. */
public final class Broker {

    private Broker() {}

    public static void main(String[] arguments) throws IOException {
        Path data = Files.createDirectories(Path.of(arguments[0]));
        Path settings = data.resolve("broker.properties");
        try (OutputStream out = Files.newOutputStream(settings)) {
            settings(data, arguments[1], arguments[2]).store(out, "written at every start");
        }
        if (Files.notExists(data.resolve("log/meta.properties"))) {
            format(settings);
        }
        Kafka.main(new String[] {settings.toString()});
    }

    private static void format(Path settings) {
        String[] command = {"format", "-t", Uuid.randomUuid().toString(), "-c", settings.toString()};
        if (StorageTool.execute(command, new PrintStream(OutputStream.nullOutputStream(), true)) != 0) {
            throw new IllegalStateException("The broker's data directory cannot be prepared");
        }
    }

    private static Properties settings(Path data, String port, String controllerPort) {
        Properties settings = new Properties();
        String broker = "127.0.0.1:" + port;
        String controller = "127.0.0.1:" + controllerPort;
        settings.put("node.id", "1");
        settings.put("process.roles", "broker,controller");
        settings.put("controller.quorum.voters", "1@" + controller);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listeners", "PLAINTEXT://" + broker + ",CONTROLLER://" + controller);
        settings.put("advertised.listeners", "PLAINTEXT://" + broker);
        settings.put("log.dirs", data.resolve("log").toString());
        settings.put("auto.create.topics.enable", "false");
        alone(settings);
        safe(settings);
        small(settings);
        return settings;
    }

    /** One broker: whatever is kept three times elsewhere is kept once. */
    private static void alone(Properties settings) {
        for (String topic : List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
            settings.put(topic + ".replication.factor", "1");
        }
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.num.partitions", "1");
        settings.put("share.coordinator.state.topic.num.partitions", "1");
    }

    /**
     * A kill loses nothing, for the system has what was written. Against the loss of power there is no second broker:
     * the device has all but the last fifth of a second. Forcing every batch was measured at a quarter of the rate.
     */
    private static void safe(Properties settings) {
        settings.put("log.flush.interval.ms", "200");
        settings.put("log.flush.scheduler.interval.ms", "200");
    }

    /** Two cores and a few megabytes; consumers join at once, and a dead one is missed within seconds. */
    private static void small(Properties settings) {
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("background.threads", "2");
        settings.put("num.recovery.threads.per.data.dir", "2");
        settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(4 << 20));
        settings.put("log.index.size.max.bytes", Integer.toString(1 << 20));
        settings.put("log.segment.bytes", Integer.toString(64 << 20));
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("offsets.retention.minutes", Integer.toString(365 * 24 * 60));
    }
}
