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
        int port = place.port(part.port);
        return switch (part) {
            case STORE -> Ping.STORE.isAnswered(port, patienceMillis);
            case BROKER -> Ping.BROKER.isAnswered(port, patienceMillis);
            case IDENTITY, INTAKE, ROUTING, TRACKING, REPORTING, GATEWAY -> isAlive(port, patienceMillis);
        };
    }

    private static boolean isAlive(int port, int patienceMillis) {
        try {
            return answer(port, "liveness", patienceMillis) > 0;
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

    static boolean listens(int port) {
        return reaches(port, PATIENCE_MILLIS, _ -> true);
    }

    /** What is said once somebody is reached. */
    @FunctionalInterface
    interface Talk {
        boolean over(Socket socket) throws IOException;
    }

    /**
     * Where nobody listens yet, a system may give the asker the very port he asks for, and connect him to himself: the
     * port must be free again at once for whom it is meant.
     */
    static boolean reaches(int port, int patienceMillis, Talk talk) {
        try (Socket socket = new Socket()) {
            socket.setSoLinger(true, 0);
            socket.setSoTimeout(patienceMillis);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), patienceMillis);
            return socket.getLocalPort() != port && talk.over(socket);
        } catch (IOException nobody) {
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
