package vn.langnghe.intake.channel;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a platform keeps a file of a message, and what its sender called it. */
public record FileLink(String url, @Nullable String name) {

    /** A sticker says nothing, and what a link or a place leads to was not sent to us. */
    private static final Set<String> FILES = Set.of("image", "gif", "audio", "video", "file");

    public static Optional<FileLink> of(@Nullable String type, @Nullable String url, @Nullable String name) {
        return type != null && url != null && FILES.contains(type)
                ? Optional.of(new FileLink(url, name))
                : Optional.empty();
    }

    /** Without a name of its own, the last step of its address. */
    String fileName() {
        if (name != null && !name.isBlank()) {
            return name;
        }
        var path = url.replaceFirst("[?#].*", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return "FileLink[…]";
    }
}
