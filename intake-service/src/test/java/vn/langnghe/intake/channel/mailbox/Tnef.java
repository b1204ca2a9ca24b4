package vn.langnghe.intake.channel.mailbox;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Writes the {@code winmail.dat} of Outlook (MS-OXTNEF) with one file in it. */
final class Tnef {

    private static final int SIGNATURE = 0x223E9F78;
    private static final byte ATTACHMENT = 2;
    private static final int RENDERING = 0x00069002;
    private static final int TITLE = 0x00018010;
    private static final int DATA = 0x0006800F;

    private Tnef() {}

    static byte[] holding(String name, byte[] bytes) {
        var out = ByteBuffer.allocate(200 + name.length() + bytes.length).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(SIGNATURE).putShort((short) 1);
        attribute(out, RENDERING, new byte[14]);
        attribute(out, TITLE, (name + "\0").getBytes(US_ASCII));
        attribute(out, DATA, bytes);
        var written = new byte[out.position()];
        out.flip().get(written);
        return written;
    }

    private static void attribute(ByteBuffer out, int tag, byte[] value) {
        int sum = 0;
        for (byte one : value) {
            sum += one & 0xFF;
        }
        out.put(ATTACHMENT).putInt(tag).putInt(value.length).put(value).putShort((short) sum);
    }
}
