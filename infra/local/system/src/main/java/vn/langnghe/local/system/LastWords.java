package vn.langnghe.local.system;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The line of a log that says most about why a process ended. */
final class LastWords {

    private static final int LOOK_BACK = 200;
    private static final int LARGEST = 64 << 10;
    private static final Pattern TELLING =
            Pattern.compile("APPLICATION FAILED|Caused by|ERROR|FATAL|Exception|in use|cannot|No space|Error:");

    private LastWords() {}

    static String of(Path log) {
        try {
            List<String> lines = end(log).lines().toList();
            return lines.subList(Math.max(0, lines.size() - LOOK_BACK), lines.size()).reversed().stream()
                    .filter(line -> TELLING.matcher(line).find())
                    .findFirst()
                    .map(String::strip)
                    .orElse("its log does not say why.");
        } catch (IOException unreadable) {
            return "it left no log.";
        }
    }

    /** A log may be far larger than the memory of who asks. */
    private static String end(Path log) throws IOException {
        try (var channel = Files.newByteChannel(log)) {
            channel.position(Math.max(0, channel.size() - LARGEST));
            return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
