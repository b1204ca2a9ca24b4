package vn.langnghe.routing.matching;

import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
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
        int slop = tilde < 0 ? 0 : Integer.parseInt(phrase.substring(tilde + 1).strip());
        var query = new QueryBuilder(WORDS).createPhraseQuery(Fields.TEXT, words, slop);
        if (query == null) {
            throw new UnreadableRule("no-words", phrase, 0);
        }
        return query;
    }

    static Query parsed(String query) {
        var parser = new QueryParser(Fields.TEXT, FIELDS);
        parser.setAllowLeadingWildcard(false);
        parser.setDefaultOperator(QueryParser.Operator.AND);
        try {
            return checked(parser.parse(query), query);
        } catch (ParseException unreadable) {
            var at = unreadable.currentToken == null || unreadable.currentToken.next == null
                    ? 0
                    : unreadable.currentToken.next.beginColumn;
            throw new UnreadableRule("does-not-parse", query, at);
        } catch (IllegalArgumentException | TooComplexToDeterminizeException pattern) {
            throw new UnreadableRule("too-loose", query, 0);
        }
    }

    private static Query checked(Query query, String written) {
        if (query instanceof MatchAllDocsQuery || written.strip().equals("*:*")) {
            throw new UnreadableRule("matches-everything", written, 0);
        }
        if (Breadth.tooLoose(query)) {
            throw new UnreadableRule("too-loose", written, 0);
        }
        if (Breadth.matchesAnything(query)) {
            throw new UnreadableRule("matches-everything", written, 0);
        }
        if (query instanceof MatchNoDocsQuery || query.toString().isBlank() || onlySaysNo(query)) {
            throw new UnreadableRule("matches-nothing", written, 0);
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
