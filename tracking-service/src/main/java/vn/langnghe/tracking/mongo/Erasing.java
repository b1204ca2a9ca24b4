package vn.langnghe.tracking.mongo;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Takes out of a stored case what is to be forgotten; numbers, times, codes and seals stay. */
final class Erasing {

    /** What stands where words stood. */
    static final String NOTHING = "—";

    private static final String ATTACHMENTS = "attachments";
    private static final String WORDS = "words";

    private final boolean words;
    private final @Nullable Said said;
    private final TreeSet<Integer> numbers = new TreeSet<>();

    /** What the sender of another case brought. */
    private record Said(String from, Set<String> followups) {

        boolean has(Document step) {
            var followup = step.get("followup", Document.class);
            return from.equals(step.getString("from"))
                    || followup != null && followups.contains(followup.getString("id"));
        }
    }

    private Erasing(@Nullable Said said, boolean words) {
        this.said = said;
        this.words = words;
    }

    static Erasing ofCase(boolean words) {
        return new Erasing(null, words);
    }

    /** Only what the sender of that case said here. */
    static Erasing ofSender(String from, Set<String> followups, boolean words) {
        return new Erasing(new Said(from, Set.copyOf(followups)), words);
    }

    /** A copy without them. */
    Document of(Document stored) {
        var left = new Document(stored);
        left.put(CaseDocument.STEPS, steps(stored.getList(CaseDocument.STEPS, Document.class)));
        if (said != null) {
            return left;
        }
        left.put("item", item(stored.get("item", Document.class)));
        if (words) {
            left.computeIfPresent("answer", (_, answer) -> answer((Document) answer));
            left.computeIfPresent("cooperation", (_, asked) -> each(asked, "question", "contribution"));
            left.computeIfPresent("commitments", (_, promised) -> each(promised, "text", "note"));
        }
        return left;
    }

    /** The steps something was ever taken from, also before. */
    List<Integer> numbers() {
        return List.copyOf(numbers);
    }

    private Document item(Document item) {
        var left = new Document(item).append(ATTACHMENTS, List.of());
        return words ? blank(left, "subject", "content") : left;
    }

    private List<Document> steps(List<Document> steps) {
        CaseChain.lastErasure(steps).ifPresent(before -> numbers.addAll(before.getList("erased", Integer.class)));
        return steps.stream().map(this::step).toList();
    }

    private Document step(Document step) {
        if (said != null && !said.has(step)) {
            return step;
        }
        var left = new Document(step);
        var followup = step.get("followup", Document.class);
        if (followup != null) {
            left.put("followup", new Document(followup).append(ATTACHMENTS, List.of()));
        }
        if (words) {
            left.computeIfPresent("files", (_, _) -> List.of());
            blank(left, WORDS);
        }
        if (!left.equals(step)) {
            numbers.add(step.getInteger("number"));
        }
        return left;
    }

    private static Document answer(Document answer) {
        var left = blank(new Document(answer), "text");
        left.put("publication", null);
        return left;
    }

    private static List<Document> each(Object list, String... fields) {
        return ((List<?>) list)
                .stream()
                        .map(one -> blank(new Document((Document) one), fields))
                        .toList();
    }

    private static Document blank(Document document, String... fields) {
        Stream.of(fields)
                .filter(field -> Objects.nonNull(document.get(field)))
                .forEach(field -> document.put(field, NOTHING));
        return document;
    }
}
