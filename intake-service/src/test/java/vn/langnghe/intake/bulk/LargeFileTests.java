package vn.langnghe.intake.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LargeFileTests {

    /** An eighth of what an import may take: the rows of the file, kept, would not fit. */
    @Test
    @Timeout(300)
    void aHundredThousandRowsPassThroughLittleMemory() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var program = new ProcessBuilder(
                        java,
                        "-Xmx64m",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeFile.class.getName(),
                        "100000")
                .redirectErrorStream(true)
                .start();
        var told = new String(program.getInputStream().readAllBytes(), UTF_8);
        assertThat(program.waitFor()).as(told).isZero();
        assertThat(told).contains("{REGISTERED=100000}");
    }
}
