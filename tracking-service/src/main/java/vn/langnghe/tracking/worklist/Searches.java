package vn.langnghe.tracking.worklist;

import java.time.Instant;
import java.util.Collection;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.domain.Status;
import vn.langnghe.tracking.worklist.WorklistQuery.Order;
import vn.langnghe.tracking.worklist.WorklistQuery.Sight;

/** Questions of people as questions to the index. */
final class Searches {

    private static final SortField BY_TIE = number(Fields.TIE, false);

    private final FoldedText folding;

    Searches(FoldedText folding) {
        this.folding = folding;
    }

    Query of(WorklistQuery asked, Instant now) {
        var all = new BooleanQuery.Builder().add(new MatchAllDocsQuery(), Occur.FILTER);
        all.add(visible(asked.sight()), Occur.FILTER);
        all.add(anyOf(Fields.ACCUSED, asked.sight().units()), Occur.MUST_NOT);
        if (!asked.sight().restricted()) {
            all.add(hidden(asked.sight()), Occur.MUST_NOT);
        }
        filter(all, Fields.UNIT, asked.unit());
        filter(all, Fields.KIND, asked.kind());
        filter(all, Fields.COMPONENT, asked.component());
        filter(all, Fields.CHANNEL, asked.channel());
        filter(all, Fields.HANDLER, asked.handler());
        if (!asked.statuses().isEmpty()) {
            all.add(
                    anyOf(
                            Fields.STATUS,
                            asked.statuses().stream().map(Status::name).toList()),
                    Occur.FILTER);
        }
        if (asked.overdue() != null) {
            all.add(runOut(now), asked.overdue() ? Occur.FILTER : Occur.MUST_NOT);
        }
        if (asked.text() != null) {
            words(all, asked.text());
        }
        return new ConstantScoreQuery(all.build());
    }

    /** What is restricted, but for whom is named, and for leaders where inspectors are accused. */
    private static Query hidden(Sight sight) {
        var hidden = new BooleanQuery.Builder()
                .add(term(Fields.RESTRICTED, "true"), Occur.FILTER)
                .add(term(Fields.ADMITTED, sight.user()), Occur.MUST_NOT);
        if (sight.allUnits()) {
            hidden.add(term(Fields.FOR_LEADERS, "true"), Occur.MUST_NOT);
        }
        return hidden.build();
    }

    private static Query visible(Sight sight) {
        if (sight.allUnits()) {
            return new MatchAllDocsQuery();
        }
        var any = new BooleanQuery.Builder()
                .add(anyOf(Fields.SEEN_BY, sight.units()), Occur.SHOULD)
                .add(term(Fields.ADMITTED, sight.user()), Occur.SHOULD);
        if (sight.inTriage()) {
            any.add(term(Fields.STATUS, Status.IN_TRIAGE.name()), Occur.SHOULD);
        }
        if (sight.restricted()) {
            any.add(term(Fields.RESTRICTED, "true"), Occur.SHOULD);
        }
        return any.build();
    }

    static Query alike(Alike wanted) {
        var all = new BooleanQuery.Builder().add(new MatchAllDocsQuery(), Occur.FILTER);
        filter(all, Fields.SYNTHETIC, Boolean.toString(wanted.synthetic()));
        filter(all, Fields.UNIT, wanted.unit());
        filter(all, Fields.KIND, wanted.kind());
        filter(all, Fields.COMPONENT, wanted.component());
        return new ConstantScoreQuery(all.build());
    }

    static Query awake(Instant now, Collection<String> without) {
        return new BooleanQuery.Builder()
                .add(LongPoint.newRangeQuery(Fields.WAKE, Long.MIN_VALUE, now.toEpochMilli()), Occur.FILTER)
                .add(anyOf(Fields.ID, without), Occur.MUST_NOT)
                .build();
    }

    private static Query runOut(Instant now) {
        return LongPoint.newRangeQuery(Fields.RUNS_OUT, Long.MIN_VALUE, now.toEpochMilli() - 1);
    }

    /** Every word must be there; the last one may be unfinished. */
    private void words(BooleanQuery.Builder all, String text) {
        var words = folding.words(Fields.TEXT, text);
        for (var i = 0; i < words.size(); i++) {
            var word = new Term(Fields.TEXT, words.get(i));
            var unfinished = i == words.size() - 1 && words.get(i).length() > 1;
            all.add(unfinished ? new PrefixQuery(word) : new TermQuery(word), Occur.FILTER);
        }
    }

    static Sort sort(Order order) {
        return switch (order) {
            case URGENCY -> new Sort(number(Fields.RANK, false), number(Fields.RUNS_OUT, false), BY_TIE);
            case DUE -> new Sort(number(Fields.DUE, false), BY_TIE);
            case NEWEST -> new Sort(number(Fields.REGISTERED, true), BY_TIE);
            case OLDEST -> new Sort(number(Fields.REGISTERED, false), BY_TIE);
        };
    }

    static SortField number(String field, boolean descending) {
        var sort = LongField.newSortField(field, descending, SortedNumericSelector.Type.MIN);
        sort.setMissingValue(Fields.NEVER);
        return sort;
    }

    private static void filter(BooleanQuery.Builder all, String field, @Nullable String value) {
        if (value != null) {
            all.add(term(field, value), Occur.FILTER);
        }
    }

    private static Query term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    private static Query anyOf(String field, Collection<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }
}
