package vn.langnghe.platform.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;
import vn.langnghe.platform.security.CurrentUser;

/** The main navigation, as {@code navigation.yaml} on the class path lists it. */
record Navigation(List<Item> items) {

    private static final String NOBODY_SIGNED_IN = "ANONYMOUS";

    /** One entry; without roles it is for everyone. */
    public record Item(String id, String path, String message, List<String> roles) {

        boolean isFor(CurrentUser user) {
            return roles.isEmpty()
                    || roles.stream().anyMatch(user::has)
                    || user.isAnonymous() && roles.contains(NOBODY_SIGNED_IN);
        }
    }

    List<Item> visibleTo(CurrentUser user) {
        return items.stream().filter(item -> item.isFor(user)).toList();
    }

    static Navigation read() {
        var file = new ClassPathResource("navigation.yaml");
        if (!file.exists()) {
            return new Navigation(List.of());
        }
        try (var in = file.getInputStream()) {
            return of(new Yaml().load(in));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @SuppressWarnings("unchecked")
    static Navigation of(Map<String, Object> yaml) {
        var items = (List<Map<String, Object>>) yaml.getOrDefault("items", List.of());
        return new Navigation(items.stream()
                .map(item -> new Item(text(item, "id"), text(item, "path"), text(item, "message"), (List<String>)
                        item.getOrDefault("roles", List.of())))
                .toList());
    }

    private static String text(Map<String, Object> item, String key) {
        return Objects.requireNonNull(item.get(key), () -> "navigation.yaml: an item lacks " + key)
                .toString();
    }
}
