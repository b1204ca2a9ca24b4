package vn.langnghe.intake.receipt;

import io.nayuki.qrcodegen.QrCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** An address as the outline of a QR code, drawn into the page: an image with an address of its own would tell the code. */
@Component("qr")
public class QrCodes {

    /** Blank modules around a code, without which cameras miss it. */
    private static final int MARGIN = 4;

    /** What stands in an SVG's {@code viewBox} and its one path. */
    public record Outline(String viewBox, String path) {}

    private final String front;

    QrCodes(@Value("${langnghe.public-url}") String front) {
        this.front = front;
    }

    public Outline track(String code) {
        return of(front + "/track/" + code);
    }

    public Outline verify(String receipt) {
        return of(front + "/verify?receipt=" + receipt);
    }

    private static Outline of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + MARGIN)
                            .append(' ')
                            .append(y + MARGIN)
                            .append("h1v1h-1z");
                }
            }
        }
        int side = code.size + 2 * MARGIN;
        return new Outline("0 0 " + side + " " + side, path.toString());
    }
}
