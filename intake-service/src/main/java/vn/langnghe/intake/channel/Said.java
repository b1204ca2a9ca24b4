package vn.langnghe.intake.channel;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.langnghe.platform.text.Normalized;

/** What a message says, as text we keep; what it shows is only mentioned. */
public final class Said {

    private Said() {}

    /** Empty for a message that says and shows nothing. */
    public static Optional<String> of(@Nullable String text, List<String> attachmentTypes) {
        var words = Stream.of(text == null ? "" : clean(text)).filter(cleaned -> !cleaned.isBlank());
        var shown = attachmentTypes.stream().map(type -> "[" + clean(type) + "]");
        var all = Stream.concat(words, shown).collect(Collectors.joining("\n"));
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    private static String clean(String text) {
        return Normalized.nfc(text)
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069]", "")
                .strip();
    }
}
