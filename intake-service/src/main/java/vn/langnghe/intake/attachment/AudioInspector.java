package vn.langnghe.intake.attachment;

import java.util.Set;

/** Voice messages. */
final class AudioInspector implements Inspector {

    private static final Set<String> TYPES = Set.of("audio/mpeg", "audio/mp4", "audio/ogg", "audio/vnd.wave");

    @Override
    public boolean knows(String sniffed) {
        return TYPES.contains(sniffed);
    }

    @Override
    public Content inspect(Upload upload, String sniffed) {
        return new Content(sniffed, upload.content());
    }
}
