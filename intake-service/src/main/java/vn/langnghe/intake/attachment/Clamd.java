package vn.langnghe.intake.attachment;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Asks a ClamAV daemon, by its {@code INSTREAM} command: chunks of four bytes' length and as many bytes, a chunk of no
 * length at the end, one line back.
 */
@Component
class Clamd implements Scanner {

    private static final Logger log = LoggerFactory.getLogger(Clamd.class);
    private static final int CONNECT_MILLIS = 3_000;
    private static final int ANSWER_MILLIS = 60_000;
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;

    private final String host;
    private final int port;

    Clamd(@Value("${langnghe.intake.clamd.host}") String host, @Value("${langnghe.intake.clamd.port}") int port) {
        this.host = host;
        this.port = port;
    }

    @Override
    public boolean isConnected() {
        return !host.isBlank();
    }

    @Override
    public Scan scan(InputStream bytes) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            send(bytes, new DataOutputStream(socket.getOutputStream()));
            return read(answer(socket));
        } catch (IOException away) {
            log.warn("the virus scanner does not answer: {}", away.getClass().getSimpleName());
            return Scan.PENDING;
        }
    }

    private static void send(InputStream bytes, DataOutputStream to) throws IOException {
        to.write("zINSTREAM\0".getBytes(US_ASCII));
        var chunk = new byte[CHUNK];
        for (int read = bytes.read(chunk); read >= 0; read = bytes.read(chunk)) {
            to.writeInt(read);
            to.write(chunk, 0, read);
        }
        to.writeInt(0);
        to.flush();
    }

    /** A file it takes too long over says nothing of the next one. */
    private static String answer(Socket socket) throws IOException {
        try {
            return new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), US_ASCII);
        } catch (SocketTimeoutException slow) {
            return "too slow";
        }
    }

    /** {@code stream: OK}, {@code stream: Eicar-Signature FOUND}, or an error, which is no clean bill of health. */
    private static Scan read(String answer) {
        var line = answer.replace("\0", "").strip();
        if (line.endsWith(" FOUND")) {
            return Scan.INFECTED;
        }
        if (line.equals("stream: OK")) {
            return Scan.CLEAN;
        }
        log.warn("the virus scanner answers {}", line);
        return line.isEmpty() ? Scan.PENDING : Scan.UNSURE;
    }
}
