package vn.langnghe.local.system;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The smallest question of a protocol. It is written out here because the watcher has no room for a client: whoever
 * answers it, with whatever, is there.
 */
enum Ping {
    STORE(storePing()),
    BROKER(apiVersions());

    private static final int OP_MSG = 2013;
    private static final byte BSON_INT32 = 0x10;
    private static final byte BSON_STRING = 0x02;
    private static final short API_VERSIONS = 18;
    private static final short NO_CLIENT_ID = -1;

    private final byte[] question;

    Ping(byte[] question) {
        this.question = question;
    }

    boolean isAnswered(int port, int patienceMillis) {
        return Readiness.reaches(port, patienceMillis, socket -> {
            socket.getOutputStream().write(question);
            return socket.getInputStream().read() >= 0;
        });
    }

    /** {@code {ping: 1, $db: "admin"}}. */
    private static byte[] storePing() {
        ByteBuffer document = ByteBuffer.allocate(30).order(ByteOrder.LITTLE_ENDIAN);
        document.putInt(document.capacity());
        document.put(BSON_INT32).put(ascii("ping\0")).putInt(1);
        document.put(BSON_STRING).put(ascii("$db\0")).putInt(6).put(ascii("admin\0"));
        document.put((byte) 0);
        ByteBuffer message = ByteBuffer.allocate(51).order(ByteOrder.LITTLE_ENDIAN);
        message.putInt(message.capacity()).putInt(1).putInt(0).putInt(OP_MSG); // length, number, answer to, kind
        message.putInt(0).put((byte) 0).put(document.array()); // no flags, one document
        return message.array();
    }

    private static byte[] apiVersions() {
        ByteBuffer request = ByteBuffer.allocate(14);
        request.putInt(request.capacity() - Integer.BYTES);
        request.putShort(API_VERSIONS).putShort((short) 0).putInt(1).putShort(NO_CLIENT_ID);
        return request.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }
}
