package vn.langnghe.reporting.export;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;

/** A letter as PDF, set in a face that has every Vietnamese letter and the measures of Times New Roman. */
public final class PdfFile {

    private PdfFile() {}

    public static void write(Letter letter, OutputStream out) {
        var builder = new PdfRendererBuilder();
        font(builder, "Tinos-Regular", 400, FontStyle.NORMAL);
        font(builder, "Tinos-Bold", 700, FontStyle.NORMAL);
        font(builder, "Tinos-Italic", 400, FontStyle.ITALIC);
        font(builder, "Tinos-BoldItalic", 700, FontStyle.ITALIC);
        builder.withHtmlContent(LetterHtml.of(letter), "about:blank");
        builder.useHttpStreamImplementation(_ -> {
            throw new IllegalStateException("a letter loads nothing from outside");
        });
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void font(PdfRendererBuilder builder, String file, int weight, FontStyle style) {
        builder.useFont(
                () -> {
                    try {
                        return new ClassPathResource("fonts/" + file + ".ttf").getInputStream();
                    } catch (IOException missing) {
                        throw new UncheckedIOException(missing);
                    }
                },
                "Tinos",
                weight,
                style,
                true);
    }
}
