package vn.langnghe.intake.attachment;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Against a socket that speaks as clamd does. */
class ClamdTests {

    private static final byte[] BYTES = new byte[200_000];

    @Test
    void theWholeFileArrivesAndIsFoundClean() throws Exception {
        try (var clamd = listening()) {
            var heard = answer(clamd, "stream: OK\0");
            assertThat(scanner(clamd).scan(new ByteArrayInputStream(BYTES))).isEqualTo(Scan.CLEAN);
            assertThat(heard.get(60, TimeUnit.SECONDS)).hasSize(BYTES.length);
        }
    }

    @Test
    void aVirusIsAVirus() throws Exception {
        try (var clamd = listening()) {
            answer(clamd, "stream: Eicar-Signature FOUND\0");
            assertThat(scanner(clamd).scan(new ByteArrayInputStream(BYTES))).isEqualTo(Scan.INFECTED);
        }
    }

    @Test
    void anErrorOrSilenceIsNoCleanBillOfHealth() throws Exception {
        try (var clamd = listening()) {
            answer(clamd, "INSTREAM size limit exceeded. ERROR\0");
            assertThat(scanner(clamd).scan(new ByteArrayInputStream(BYTES))).isEqualTo(Scan.UNSURE);
            answer(clamd, "");
            assertThat(scanner(clamd).scan(new ByteArrayInputStream(BYTES))).isEqualTo(Scan.PENDING);
        }
    }

    @Test
    void aScannerThatIsAwayLeavesTheFileWaiting() throws Exception {
        var gone = listening();
        gone.close();
        assertThat(scanner(gone).scan(new ByteArrayInputStream(BYTES))).isEqualTo(Scan.PENDING);
    }

    private static ServerSocket listening() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    private static Clamd scanner(ServerSocket clamd) {
        return new Clamd("127.0.0.1", clamd.getLocalPort());
    }

    /** Takes one file and answers; what it took is the result. */
    private static CompletableFuture<byte[]> answer(ServerSocket clamd, String answer) {
        return CompletableFuture.supplyAsync(() -> {
            try (var socket = clamd.accept()) {
                var in = new DataInputStream(socket.getInputStream());
                assertThat(new String(in.readNBytes(10), US_ASCII)).isEqualTo("zINSTREAM\0");
                var whole = new ByteArrayOutputStream();
                for (int size = in.readInt(); size > 0; size = in.readInt()) {
                    whole.write(in.readNBytes(size));
                }
                socket.getOutputStream().write(answer.getBytes(US_ASCII));
                return whole.toByteArray();
            } catch (IOException broken) {
                throw new IllegalStateException(broken);
            }
        });
    }
}
