package vn.langnghe.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The platform would serve any business: it knows nothing of ours. */
class NoDomainWordTests {

    private static final Pattern OURS = Pattern.compile(
            "feedback|submitter|grievance|complaint|petition|denunciation|triage|intake|tracking|routing|reporting"
                    + "|langnghe\\.case|caseId|/track|/cases|phản ánh|kiến nghị|hồ sơ|deadline|officer|inspector|province|hotline",
            Pattern.CASE_INSENSITIVE);

    @Test
    void noneIsInTheSources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            var sources = files.filter(Files::isRegularFile)
                    .filter(NoDomainWordTests::isOurs)
                    .toList();
            assertThat(sources)
                    .hasSizeGreaterThan(50)
                    .allSatisfy(file ->
                            assertThat(wordsIn(file)).as(file.toString()).isEmpty());
        }
    }

    private static boolean isOurs(Path file) {
        var name = file.toString();
        return !name.contains("static/assets/") && name.contains(".");
    }

    private static List<String> wordsIn(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> OURS.matcher(line).find())
                .toList();
    }
}
