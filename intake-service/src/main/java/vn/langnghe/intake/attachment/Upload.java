package vn.langnghe.intake.attachment;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.InputStreamSource;

/** A file as it arrived; can be read more than once. */
public record Upload(String name, long size, InputStreamSource content) {

    InputStream open() throws IOException {
        return content.getInputStream();
    }

    @Override
    public String toString() {
        return "Upload[" + size + "]";
    }
}
