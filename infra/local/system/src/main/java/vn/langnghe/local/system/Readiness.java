package vn.langnghe.local.system;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/** Whether a part answers. */
final class Readiness {

    private static final int PATIENCE_MILLIS = 2000;

    private Readiness() {}

    static boolean of(Part part, Place place) {
        int port = place.port(part.port);
        return listens(port) && (!part.isService() || isReady(port));
    }

    private static boolean isReady(int port) {
        try {
            return answer(port, "readiness", PATIENCE_MILLIS) == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Whatever it answers: it is there. */
    static boolean answers(Part part, Place place, int patienceMillis) {
        try {
            return answer(place.port(part.port), "liveness", patienceMillis) > 0;
        } catch (IOException silent) {
            return false;
        }
    }

    private static int answer(int port, String question, int patienceMillis) throws IOException {
        var connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/actuator/health/" + question)
                .toURL()
                .openConnection();
        connection.setConnectTimeout(patienceMillis);
        connection.setReadTimeout(patienceMillis);
        return connection.getResponseCode();
    }

    /**
     * Where nobody listens yet, a system may give the asker the very port he asks for, and connect him to himself: the
     * port must be free again at once for whom it is meant.
     */
    static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.setSoLinger(true, 0);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
            return socket.getLocalPort() != port;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Nobody listens there, on this or on all addresses. */
    static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
