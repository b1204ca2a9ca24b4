package vn.langnghe.intake.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;

class FileCheckTests {

    private final FileCheck check = new FileCheck();

    @Test
    void aPhotoKeepsThePictureAndLosesThePlaceItWasTaken() throws IOException {
        var clean = bytes("anh.jpg", SampleFiles.photo());
        assertThat(new String(clean, ISO_8859_1)).doesNotContain("Marker-Zq8", "hidden archive");
        assertThat(ImageIO.read(new ByteArrayInputStream(clean)).getWidth()).isEqualTo(40);
        assertThat(Orientation.segment(exifOf(clean)))
                .as("still knows which side is up")
                .isNotEmpty();
    }

    @Test
    void aPictureLosesItsWords() throws IOException {
        var clean = bytes("anh.png", SampleFiles.pngWithText());
        assertThat(new String(clean, ISO_8859_1)).doesNotContain("Marker-Zq8");
        assertThat(ImageIO.read(new ByteArrayInputStream(clean)).getHeight()).isEqualTo(30);
    }

    @Test
    void whatAFileIsCountsNotWhatItIsCalled() throws IOException {
        assertThat(type("x.pdf", SampleFiles.picture("png"))).isEqualTo("image/png");
        assertThat(type("x.png", SampleFiles.pdf(""))).isEqualTo("application/pdf");
        assertThat(type("x.zip", SampleFiles.docx(Map.of()))).endsWith("wordprocessingml.document");
        assertThat(type("x.txt", "Chờ lâu quá".getBytes(UTF_8))).isEqualTo("text/plain");
        assertRefused("anh.jpg", "MZ\u0090\0\u0003".getBytes(ISO_8859_1), "kind");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a.svg  | <svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>
            a.png  | <?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>
            a.txt  | <html><body><script>alert(1)</script></body></html>
            a.html | <!DOCTYPE html><p>hello</p>
            a.sh   | #!/bin/sh rm -rf /
            """)
    void whatABrowserOrShellWouldRunIsRefused(String name, String content) {
        assertRefused(name, content.getBytes(UTF_8), "kind");
    }

    @Test
    void programsInsideDocumentsAreRefused() {
        assertRefused("a.pdf", SampleFiles.pdf("/OpenAction << /S /JavaScript /JS (app.alert(1)) >>"), "dangerous");
        assertRefused("a.docx", SampleFiles.docx(Map.of("word/vbaProject.bin", new byte[1])), "dangerous");
        assertRefused("a.docx", SampleFiles.docx(Map.of("../../etc/passwd", new byte[1])), "dangerous");
        var old = concat("ÐÏ\u0011à¡±\u001aá".getBytes(ISO_8859_1), new byte[600], "_VBA_PROJECT".getBytes(UTF_16LE));
        assertRefused("a.doc", old, "dangerous");
    }

    @Test
    void archivesThatAreNoDocumentsAreRefused() {
        assertRefused("a.zip", SampleFiles.zip(Map.of("readme.txt", new byte[3])), "kind");
    }

    @Test
    void whatUnpacksWithoutEndIsRefused() {
        assertRefused("a.docx", SampleFiles.docx(Map.of("word/media/big.bin", new byte[310 * 1024 * 1024])), "bomb");
    }

    @Test
    void anArchiveOfEndlessNamesIsRefusedBeforeItIsOpened() {
        assertRefused("a.docx", SampleFiles.sameBytesUnder(190_000), "bomb");
    }

    @Test
    void anArchiveThatUnpacksTheSameBytesAgainAndAgainIsRefused() {
        assertRefused("a.docx", SampleFiles.sameBytesUnder(500), "bomb");
    }

    @Test
    void aPictureOfTooManyPixelsIsRefused() {
        var huge = SampleFiles.picture("png");
        Arrays.fill(huge, 16, 24, (byte) 0x7F);
        assertRefused("a.png", huge, "bomb");
    }

    @Test
    void anotherFileInFrontOfADocumentIsRefused() {
        assertRefused("a.pdf", concat("GIF89a ".getBytes(ISO_8859_1), SampleFiles.pdf("")), "kind");
    }

    @Test
    void emptyFilesAreRefused() {
        assertRefused("a.txt", new byte[0], "empty");
    }

    /** Whatever is done to them: cleaned or refused, never another exception. */
    @Test
    void mutilatedPicturesAreCleanedOrRefused() throws IOException {
        var random = new Random(7);
        for (var original : new byte[][] {SampleFiles.photo(), SampleFiles.pngWithText()}) {
            for (int times = 0; times < 500; times++) {
                var broken = Arrays.copyOf(original, 4 + random.nextInt(original.length - 4));
                broken[2 + random.nextInt(broken.length - 2)] = (byte) random.nextInt(256);
                try {
                    bytes("a.jpg", broken);
                } catch (Refused expected) {
                    assertThat(expected.code()).startsWith("intake.fault.file-");
                }
            }
        }
    }

    @Test
    void fileNamesLoseTheirPaths() {
        assertThat(FileName.safe("C:\\Users\\lan\\đơn.pdf")).isEqualTo("đơn.pdf");
        assertThat(FileName.safe("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileName.safe("a\r\nSet-Cookie: x\u202Egpj.exe")).doesNotContain("\r", "\n", "\u202E", ":");
        assertThat(FileName.safe("...")).isEqualTo("tep");
    }

    private void assertRefused(String name, byte[] content, String code) {
        assertThatThrownBy(() -> check.check(upload(name, content)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("intake.fault.file-" + code));
    }

    private String type(String name, byte[] content) {
        return check.check(upload(name, content)).mediaType();
    }

    private byte[] bytes(String name, byte[] content) throws IOException {
        try (var stream = check.check(upload(name, content)).bytes().getInputStream()) {
            return stream.readAllBytes();
        }
    }

    private static Upload upload(String name, byte[] content) {
        return new Upload(name, content.length, new ByteArrayResource(content));
    }

    private static byte[] exifOf(byte[] jpeg) {
        var text = new String(jpeg, ISO_8859_1);
        return Arrays.copyOfRange(jpeg, text.indexOf("Exif"), jpeg.length);
    }

    private static byte[] concat(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
