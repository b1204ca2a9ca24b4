package vn.langnghe.local.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What a query asks of single fields, as far as an ordered index can use it. */
final class Condition {

    /** Between what the values of a field may lie, both ends included; null: open. */
    record Range(@Nullable Object lower, @Nullable Object upper) {

        private static final Range OPEN = new Range(null, null);

        private Range from(Object value) {
            return lower == null || order(value, lower) > 0 ? new Range(value, upper) : this;
        }

        private Range to(Object value) {
            return upper == null || order(value, upper) < 0 ? new Range(lower, value) : this;
        }

        /** Of an array different members may satisfy the two ends: then only one of them says where to look. */
        Range ofLists() {
            return upper == null ? this : new Range(null, upper);
        }
    }

    private final Map<String, List<@Nullable Object>> values = new HashMap<>();
    private final Map<String, Range> ranges = new HashMap<>();
    private final Set<String> demanded = new HashSet<>();

    private Condition() {}

    static Condition of(Document query) {
        Condition condition = new Condition();
        condition.read(query);
        return condition;
    }

    static int order(@Nullable Object one, @Nullable Object other) {
        return switch (one) {
            case String text when other instanceof String otherText -> text.compareTo(otherText);
            case Instant moment when other instanceof Instant otherMoment -> moment.compareTo(otherMoment);
            case Boolean yes when other instanceof Boolean otherYes -> yes.compareTo(otherYes);
            case null, default -> ValueComparator.asc().compare(one, other);
        };
    }

    boolean fixes(String field) {
        return values.containsKey(field);
    }

    boolean excludesMissing(String field) {
        var wanted = values.get(field);
        return wanted != null && wanted.stream().allMatch(Objects::nonNull)
                || ranges.containsKey(field)
                || demands(field);
    }

    /** Whatever its value, the field must be there. */
    boolean demands(String field) {
        return demanded.contains(field);
    }

    @Nullable
    Range range(String field) {
        return ranges.get(field);
    }

    /** Every combination of the values the fields may have: {@code status in (A, B), unit = X} gives two. */
    List<List<@Nullable Object>> combinations(List<String> fields) {
        List<List<@Nullable Object>> all = List.of(List.of());
        for (String field : fields) {
            List<List<@Nullable Object>> longer = new ArrayList<>();
            for (List<@Nullable Object> start : all) {
                for (Object value : values.getOrDefault(field, List.of())) {
                    List<@Nullable Object> next = new ArrayList<>(start);
                    next.add(value);
                    longer.add(next);
                }
            }
            all = longer;
        }
        return all;
    }

    private void read(Document query) {
        query.forEach((field, wanted) -> {
            if (field.equals("$and") && wanted instanceof Collection<?> parts) {
                parts.forEach(part -> read((Document) part));
            } else if (!field.startsWith("$")) {
                readField(field, wanted);
            }
        });
    }

    private void readField(String field, @Nullable Object wanted) {
        if (wanted instanceof Document operators && isOperators(operators)) {
            operators.forEach((operator, operand) -> readOperator(field, operator, operand));
        } else if (isPlain(wanted)) {
            values.putIfAbsent(field, Collections.singletonList(normal(wanted)));
        }
    }

    private void readOperator(String field, String operator, @Nullable Object operand) {
        switch (operator) {
            case "$eq" -> readField(field, operand);
            case "$in" -> {
                if (operand instanceof Collection<?> choices && choices.stream().allMatch(Condition::isPlain)) {
                    values.putIfAbsent(
                            field,
                            choices.stream()
                                    .<@Nullable Object>map(Condition::normal)
                                    .toList());
                }
            }
            case "$gt", "$gte" -> range(field, operand, Range::from);
            case "$lt", "$lte" -> range(field, operand, Range::to);
            case "$exists" -> {
                if (Boolean.TRUE.equals(operand)) {
                    demanded.add(field);
                }
            }
            default -> {} // checked on the documents themselves
        }
    }

    private void range(String field, @Nullable Object operand, BiFunction<Range, Object, Range> narrowed) {
        Object value = isPlain(operand) ? normal(operand) : null;
        if (value != null) {
            ranges.put(field, narrowed.apply(ranges.getOrDefault(field, Range.OPEN), value));
        }
    }

    private static boolean isOperators(Document document) {
        return document.keySet().stream().anyMatch(key -> key.startsWith("$"));
    }

    private static boolean isPlain(@Nullable Object value) {
        return !(value instanceof Collection)
                && !(value instanceof Document)
                && !(value instanceof BsonRegularExpression);
    }

    /** As the index keeps it: 1, 1L and 1.0 are the same value. */
    static @Nullable Object normal(@Nullable Object value) {
        if (value == null || value instanceof String || value instanceof Instant) {
            return value;
        }
        return new KeyValue(Collections.singletonList(value)).normalized().get(0);
    }
}
