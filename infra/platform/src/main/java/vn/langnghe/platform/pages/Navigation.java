package vn.langnghe.platform.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.text.Languages;

/** The links around every page, as {@code navigation.yaml} on the class path lists them. */
record Navigation(List<Item> items, List<Item> footer, Map<String, String> footerText) {

    private static final Navigation NONE = new Navigation(List.of(), List.of(), Map.of());
    private static final String NOBODY_SIGNED_IN = "ANONYMOUS";

    /** One entry; without roles it is for everyone. */
    record Item(String id, String path, Map<String, String> label, List<String> roles) {

        boolean isFor(CurrentUser user) {
            return roles.isEmpty()
                    || roles.stream().anyMatch(user::has)
                    || user.isAnonymous() && roles.contains(NOBODY_SIGNED_IN);
        }

        Link in(Locale language) {
            return new Link(id, path, said(label, language));
        }
    }

    /** One entry in the reader's language. */
    public record Link(String id, String path, String label) {}

    List<Link> visibleTo(CurrentUser user, Locale language) {
        return items.stream()
                .filter(item -> item.isFor(user))
                .map(item -> item.in(language))
                .toList();
    }

    List<Link> footer(Locale language) {
        return footer.stream().map(item -> item.in(language)).toList();
    }

    String footerText(Locale language) {
        return said(footerText, language);
    }

    private static String said(Map<String, String> text, Locale language) {
        return text.getOrDefault(language.getLanguage(), text.getOrDefault(Languages.DEFAULT.getLanguage(), ""));
    }

    static Navigation read() {
        var file = new ClassPathResource("navigation.yaml");
        if (!file.exists()) {
            return NONE;
        }
        try (var in = file.getInputStream()) {
            return of(new Yaml().load(in));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @SuppressWarnings("unchecked")
    static Navigation of(Map<String, Object> yaml) {
        var footer = (Map<String, Object>) yaml.getOrDefault("footer", Map.of());
        return new Navigation(
                itemsOf(yaml), itemsOf(footer), (Map<String, String>) footer.getOrDefault("text", Map.of()));
    }

    @SuppressWarnings("unchecked")
    private static List<Item> itemsOf(Map<String, Object> yaml) {
        return ((List<Map<String, Object>>) yaml.getOrDefault("items", List.of()))
                .stream()
                        .map(item -> new Item(
                                required(item, "id").toString(),
                                required(item, "path").toString(),
                                (Map<String, String>) required(item, "label"),
                                (List<String>) item.getOrDefault("roles", List.of())))
                        .toList();
    }

    private static Object required(Map<String, Object> item, String key) {
        return Objects.requireNonNull(item.get(key), () -> "navigation.yaml: an item lacks " + key);
    }
}
