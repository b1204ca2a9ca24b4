package vn.langnghe.routing.matching;

import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import vn.langnghe.routing.text.VietnameseAnalyzer;

/** What a stored query must not be: so broad that it says nothing, or so loose that it costs without end. */
final class Breadth extends QueryVisitor {

    private static final int SHORTEST_PREFIX = 2;
    private static final String NOBODY_WRITES = "qzxw";

    private final Set<String> unknown = new TreeSet<>();
    private boolean loose;

    static boolean tooLoose(Query query) {
        var breadth = new Breadth();
        query.visit(breadth);
        return breadth.loose;
    }

    /** Fields it names that no item has. */
    static Set<String> unknownFields(Query query) {
        var breadth = new Breadth();
        query.visit(breadth);
        return breadth.unknown;
    }

    @Override
    public boolean acceptField(String field) {
        if (!Fields.NAMES.contains(field)) {
            unknown.add(field);
        }
        return true;
    }

    /** A text that holds none of the words of any rule is matched by none that says something. */
    static boolean matchesAnything(Query query) {
        var index = new MemoryIndex();
        index.addField(Fields.TEXT, NOBODY_WRITES, VietnameseAnalyzer.ofTexts());
        return index.search(query) > 0;
    }

    @Override
    public void visitLeaf(Query query) {
        look(query);
    }

    @Override
    public void consumeTermsMatching(
            Query query,
            String field,
            java.util.function.Supplier<org.apache.lucene.util.automaton.ByteRunAutomaton> automaton) {
        look(query);
    }

    /** Of patterns only a beginning of some length is allowed: "khiếu na*". */
    private void look(Query query) {
        loose |= switch (query) {
            case PrefixQuery prefix -> prefix.getPrefix().text().length() < SHORTEST_PREFIX;
            case AutomatonQuery _, FuzzyQuery _ -> true;
            default -> false;
        };
    }
}
