package vn.langnghe.tracking.input;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was sent along with an act and is no field of it: a slip of the sender's, who must not think it was done. */
public final class ForeignFields {

    private static final String FAULT = "tracking.invalid.foreign";

    private ForeignFields() {}

    /** A body that keeps what it has no field for, by name. */
    public interface Body {
        @Nullable
        Map<String, Object> unknown();
    }

    /** Finds fault with every field that is given and not taken; one that is null was not given. */
    public static <B extends Record & Body> void in(B body, Set<String> taken, FieldReader fields) {
        in("", body, taken, fields);
    }

    /** The same for a part of a body, which is called by {@code path}. */
    public static <B extends Record & Body> void in(String path, B body, Set<String> taken, FieldReader fields) {
        Stream.concat(unknown(body), given(body))
                .filter(name -> !taken.contains(name))
                .forEach(name -> fields.fault(path + name, FAULT));
    }

    private static Stream<String> unknown(Body body) {
        var unknown = body.unknown();
        return unknown == null ? Stream.empty() : unknown.keySet().stream();
    }

    private static Stream<String> given(Record body) {
        return Stream.of(body.getClass().getRecordComponents())
                .filter(component -> component.getType() != Map.class && value(component, body) != null)
                .map(RecordComponent::getName);
    }

    private static @Nullable Object value(RecordComponent component, Record body) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(body);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
