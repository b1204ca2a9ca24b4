package vn.langnghe.routing.matching;

import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.queryparser.classic.TokenMgrError;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import vn.langnghe.routing.text.VietnameseAnalyzer;

/** Rules as Lucene reads them. */
final class Queries {

    private static final Analyzer WORDS = VietnameseAnalyzer.ofRules();
    private static final Analyzer FIELDS = byField(WORDS);

    private Queries() {}

    /** A phrase as it stands, or {@code words~n} with up to n other words between. */
    static Query phrase(String phrase) {
        int tilde = phrase.lastIndexOf('~');
        var words = tilde < 0 ? phrase : phrase.substring(0, tilde);
        int slop = tilde < 0 ? 0 : slop(phrase.substring(tilde + 1).strip(), tilde);
        var query = new QueryBuilder(WORDS).createPhraseQuery(Fields.TEXT, words, slop);
        if (query == null) {
            throw new UnreadableRule("no-words");
        }
        return query;
    }

    private static int slop(String words, int tilde) {
        if (!words.matches("[0-9]{1,2}")) {
            throw new UnreadableRule("does-not-parse", tilde + 2, words);
        }
        return Integer.parseInt(words);
    }

    static Query parsed(String query) {
        var parser = new QueryParser(Fields.TEXT, FIELDS);
        parser.setAllowLeadingWildcard(false);
        parser.setDefaultOperator(QueryParser.Operator.AND);
        try {
            return checked(parser.parse(query), query);
        } catch (ParseException unreadable) {
            throw unreadable(unreadable, query);
        } catch (IllegalArgumentException | TooComplexToDeterminizeException pattern) {
            throw new UnreadableRule("too-loose");
        }
    }

    /** The parser wraps what it found; a text it cannot cut into words (an open quote) it never got to read. */
    private static UnreadableRule unreadable(ParseException wrapped, String query) {
        var next = wrapped.getCause() instanceof ParseException inner && inner.currentToken != null
                ? inner.currentToken.next
                : null;
        if (next != null && !next.image.isEmpty()) {
            return new UnreadableRule("does-not-parse", next.beginColumn + 1, next.image);
        }
        return next != null || wrapped.getCause() instanceof TokenMgrError
                ? new UnreadableRule("ends-too-soon", query.length(), "")
                : new UnreadableRule("begins-with-wildcard");
    }

    private static Query checked(Query query, String written) {
        if (query instanceof MatchAllDocsQuery || written.strip().equals("*:*")) {
            throw new UnreadableRule("matches-everything");
        }
        for (var field : Breadth.unknownFields(query)) {
            throw new UnreadableRule("unknown-field", written.indexOf(field + ":") + 1, field);
        }
        if (Breadth.tooLoose(query)) {
            throw new UnreadableRule("too-loose");
        }
        if (Breadth.matchesAnything(query)) {
            throw new UnreadableRule("matches-everything");
        }
        if (query instanceof MatchNoDocsQuery || query.toString().isBlank() || onlySaysNo(query)) {
            throw new UnreadableRule("matches-nothing");
        }
        return query;
    }

    private static boolean onlySaysNo(Query query) {
        return query instanceof BooleanQuery parts
                && parts.clauses().stream().allMatch(clause -> clause.isProhibited());
    }

    private static Analyzer byField(Analyzer words) {
        var exact = new KeywordAnalyzer();
        return new PerFieldAnalyzerWrapper(
                words, Map.of("channel", exact, "senderType", exact, "association", exact, "service", exact));
    }
}
