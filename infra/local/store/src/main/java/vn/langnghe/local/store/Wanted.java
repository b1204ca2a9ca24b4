package vn.langnghe.local.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which fields of a document, by their own names, a question looks at or wants to be told. Whoever asks ten thousand
 * cases for their number need not have each of them decoded.
 */
record Wanted(Predicate<String> field) {

    private static final Wanted ALL = new Wanted(_ -> true);
    private static final Set<String> SEVERAL = Set.of("$and", "$or", "$nor");
    private static final String ID = "_id";

    /** All of them where it cannot be told: of operators the condition or the projection holds. */
    static Wanted of(Document query, Document projection) {
        Set<String> asked = new HashSet<>();
        if (projection.isEmpty() || !isPlain(projection) || !collect(query, asked)) {
            return ALL;
        }
        if (projection.values().stream().anyMatch(Utils::isTrue)) {
            asked.add(ID);
            asked.addAll(named(projection, true));
            return new Wanted(asked::contains);
        }
        Set<String> left = named(projection, false);
        return new Wanted(name -> asked.contains(name) || !left.contains(name));
    }

    private static boolean isPlain(Document projection) {
        return projection.values().stream().allMatch(value -> value instanceof Number || value instanceof Boolean);
    }

    /** What is wanted, by the beginning of its path; or what is left out whole, {@code _id} apart. */
    private static Set<String> named(Document projection, boolean wanted) {
        return projection.entrySet().stream()
                .filter(entry -> Utils.isTrue(entry.getValue()) == wanted)
                .map(entry -> wanted ? first(entry.getKey()) : entry.getKey())
                .filter(name -> !name.equals(ID))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the condition names all it looks at. */
    private static boolean collect(Document query, Set<String> asked) {
        return query.entrySet().stream().allMatch(entry -> {
            if (SEVERAL.contains(entry.getKey())) {
                return entry.getValue() instanceof Collection<?> parts
                        && parts.stream().allMatch(part -> part instanceof Document each && collect(each, asked));
            }
            asked.add(first(entry.getKey()));
            return !entry.getKey().startsWith("$");
        });
    }

    private static String first(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }
}
