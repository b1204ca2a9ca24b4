package vn.langnghe.platform.text;

import com.ibm.icu.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;

/** Messages in ICU MessageFormat; what the caller's language lacks is said in Vietnamese. */
public final class IcuMessageSource implements MessageSource {

    private record Key(String code, Locale locale) {}

    private final Map<Locale, Map<String, String>> texts;
    private final Map<Key, MessageFormat> formats = new ConcurrentHashMap<>();

    public IcuMessageSource(Map<Locale, Map<String, String>> texts) {
        this.texts = texts;
    }

    @Override
    public @Nullable String getMessage(
            String code, Object @Nullable [] args, @Nullable String defaultMessage, @Nullable Locale locale) {
        var message = find(code, args, locale);
        return message == null ? defaultMessage : message;
    }

    @Override
    public String getMessage(String code, Object @Nullable [] args, @Nullable Locale locale) {
        var message = find(code, args, locale);
        if (message == null) {
            throw new NoSuchMessageException(code, Languages.of(locale));
        }
        return message;
    }

    @Override
    public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
        var codes = resolvable.getCodes() == null ? new String[0] : resolvable.getCodes();
        for (var code : codes) {
            var message = find(code, resolvable.getArguments(), locale);
            if (message != null) {
                return message;
            }
        }
        if (resolvable.getDefaultMessage() != null) {
            return resolvable.getDefaultMessage();
        }
        throw new NoSuchMessageException(codes.length == 0 ? "" : codes[codes.length - 1], Languages.of(locale));
    }

    private @Nullable String find(String code, Object @Nullable [] args, @Nullable Locale wanted) {
        var locale = Languages.of(wanted);
        var text = text(code, locale);
        if (text == null) {
            locale = Languages.DEFAULT;
            text = text(code, locale);
        }
        return text == null ? null : formatted(text, new Key(code, locale), args);
    }

    private @Nullable String text(String code, Locale locale) {
        return texts.getOrDefault(locale, Map.of()).get(code);
    }

    private String formatted(String text, Key key, Object @Nullable [] args) {
        if (text.indexOf('{') < 0 && text.indexOf('\'') < 0) {
            return text;
        }
        var values = said(args, key.locale());
        var format = formats.computeIfAbsent(key, _ -> new MessageFormat(text, key.locale()));
        synchronized (format) { // ICU formats are not thread-safe
            return format.usesNamedArguments() ? format.format(named(values)) : format.format(values);
        }
    }

    /** What is itself a message is said in the same language. */
    private Object[] said(Object @Nullable [] args, Locale locale) {
        return args == null
                ? new Object[0]
                : Arrays.stream(args)
                        .map(arg -> arg instanceof MessageSourceResolvable word ? getMessage(word, locale) : arg)
                        .toArray();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> named(Object[] args) {
        return args.length > 0 && args[0] instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
