package vn.langnghe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every command and link of the front page holds. */
@ExtendWith(RunningHouse.class)
class ReadmeTests {
    private static final Path ROOT = RunningHouse.ROOT;

    private final String readme = Files.readString(ROOT.resolve("README.md"));
    private final House house;

    ReadmeTests(House house) throws IOException {
        this.house = house;
    }

    @Test
    void itFitsOnAPage() {
        assertThat(readme.lines()).hasSizeLessThanOrEqualTo(80);
    }

    @Test
    void everyFileItPointsToIsThere() {
        var links =
                Pattern.compile("\\]\\(([^)#]+)\\)").matcher(readme).results().map(each -> each.group(1));
        assertThat(links.filter(link -> !link.startsWith("http")))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(ROOT.resolve(link)).exists());
    }

    @Test
    void everyCommandIsOneTheScriptKnows() {
        var help = RunningHouse.langnghe("help");
        var commands = Pattern.compile("\\./langnghe ([a-z-]+)")
                .matcher(readme)
                .results()
                .map(each -> each.group(1));
        assertThat(commands.distinct())
                .isNotEmpty()
                .allSatisfy(command -> assertThat(help).contains(command));
    }

    /** Signed out, a page of the public answers and a page of the staff leads to the sign-in. */
    @Test
    void everyPageItNamesAnswers() {
        var pages = Pattern.compile("http://localhost:8080(/[a-z/-]*)")
                .matcher(readme)
                .results();
        assertThat(pages.map(each -> each.group(1)).distinct()).isNotEmpty().allSatisfy(page -> {
            var answer = house.as(null).with("Accept", "text/html").get(page);
            assertThat(answer.status()).as(page).isIn(200, 303);
        });
    }

    @Test
    void startingASecondTimeIsAClearSentence() {
        assertThat(RunningHouse.langnghe("up")).containsIgnoringCase("already running");
    }
}
