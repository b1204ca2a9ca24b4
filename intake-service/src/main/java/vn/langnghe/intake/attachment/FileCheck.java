package vn.langnghe.intake.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.springframework.stereotype.Component;

/** Decides what is taken in: only types on the list, by what a file is and not by what it is called. */
@Component
class FileCheck {

    private final Detector detector = new DefaultDetector();
    private final List<Inspector> inspectors = List.of(
            new JpegInspector(),
            new PngInspector(),
            new PdfInspector(),
            new ZipInspector(),
            new OldOfficeInspector(),
            new TextInspector(),
            new AudioInspector());

    Content check(Upload upload) {
        if (upload.size() == 0) {
            throw new Refused("empty");
        }
        try {
            var sniffed = sniff(upload);
            return inspectors.stream()
                    .filter(inspector -> inspector.knows(sniffed))
                    .findFirst()
                    .orElseThrow(() -> new Refused("kind"))
                    .inspect(upload, sniffed);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String sniff(Upload upload) throws IOException {
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, upload.name());
        try (var stream = TikaInputStream.get(upload.open())) {
            return detector.detect(stream, metadata).getBaseType().toString();
        }
    }
}
