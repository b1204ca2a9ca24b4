package vn.langnghe.tracking.answers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.CaseListener;
import vn.langnghe.tracking.worklist.FoldedText;

/** The published answers, in memory; one that is due for review is not shown until it is published anew. */
@Component
public class PublishedAnswers implements CaseListener {

    private static final String ID = "id";
    private static final String TEXT = "text";
    private static final String AT = "at";
    private static final String REVIEW = "review";
    private static final String BASIS = "basis";
    private static final String UNIT = "unit";
    private static final String CASE = "case";
    private static final String JSON = "json";
    private static final String SYNTHETIC = "synthetic";
    private static final Sort BEST = new Sort(SortField.FIELD_SCORE, newest());
    private static final Sort NEWEST = new Sort(newest());

    private final FoldedText folding = new FoldedText();
    private final JsonMapper json;
    private final CitedTexts texts;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Map<String, Integer> newest = new HashMap<>();

    PublishedAnswers(JsonMapper json, CitedTexts texts) throws IOException {
        this.json = json;
        this.texts = texts;
        this.writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(folding));
        this.searchers = new SearcherManager(writer, null);
    }

    private static SortField newest() {
        return LongField.newSortField(AT, true, SortedNumericSelector.Type.MIN);
    }

    @Override
    public void changed(Collection<Case> cases) {
        cases.stream().filter(matter -> matter.answer() != null).forEach(this::put);
    }

    /** Several threads tell of changes: what comes late must not bring back an answer that was taken down since. */
    private synchronized void put(Case matter) {
        if (newest.merge(matter.id(), matter.number(), Math::max) != matter.number()) {
            return;
        }
        try {
            var id = new Term(ID, PublicAnswer.idOf(matter));
            var published = PublicAnswer.of(matter);
            if (published.isPresent()) {
                writer.updateDocument(id, document(published.get(), matter));
            } else {
                writer.deleteDocuments(id);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Document document(PublicAnswer answer, Case matter) {
        var document = new Document();
        answer.basis().forEach(code -> document.add(new StringField(BASIS, code, Field.Store.NO)));
        document.add(new StringField(UNIT, String.valueOf(matter.unit()), Field.Store.NO));
        document.add(new StoredField(CASE, matter.id()));
        document.add(new StringField(ID, answer.id(), Field.Store.NO));
        document.add(new StringField(SYNTHETIC, String.valueOf(answer.synthetic()), Field.Store.NO));
        document.add(new TextField(TEXT, answer.question() + "\n" + answer.answer(), Field.Store.NO));
        document.add(new LongField(AT, answer.publishedAt().toEpochMilli(), Field.Store.NO));
        document.add(new LongField(REVIEW, answer.reviewBy().toEpochMilli(), Field.Store.NO));
        document.add(new StoredField(JSON, json.writeValueAsBytes(answer)));
        return document;
    }

    /** The best first, or the newest where nothing is looked for. */
    List<PublicAnswer> find(@Nullable String words, int limit, Instant now) {
        var all = new BooleanQuery.Builder().add(due(now), Occur.MUST_NOT).add(new MatchAllDocsQuery(), Occur.FILTER);
        if (words != null) {
            folding.words(TEXT, words).forEach(word -> all.add(new TermQuery(new Term(TEXT, word)), Occur.MUST));
        }
        return search(all.build(), limit, words == null ? NEWEST : BEST).stream()
                .map(Found::answer)
                .toList();
    }

    /** Without what is played in a demonstration. */
    List<PublicAnswer> newestReal(int limit, Instant now) {
        var real = new BooleanQuery.Builder()
                .add(due(now), Occur.MUST_NOT)
                .add(new TermQuery(new Term(SYNTHETIC, "false")), Occur.FILTER);
        return search(real.build(), limit, NEWEST).stream().map(Found::answer).toList();
    }

    /** The one with this id, unless it is due for review. */
    Optional<PublicAnswer> one(String id, Instant now) {
        var only = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(ID, id)), Occur.FILTER)
                .add(due(now), Occur.MUST_NOT);
        return search(only.build(), 1, NEWEST).stream().map(Found::answer).findFirst();
    }

    /** An answer with the case it comes from, for those who look after it. */
    record Found(String caseId, PublicAnswer answer) {}

    /** What is no longer shown until somebody of its unit has looked at it again. */
    List<Found> toReview(Set<String> units, boolean allUnits, int limit, Instant now) {
        var query = new BooleanQuery.Builder().add(due(now), Occur.FILTER);
        if (!allUnits) {
            query.add(new TermInSetQuery(UNIT, units.stream().map(BytesRef::new).toList()), Occur.FILTER);
        }
        return search(query.build(), limit, NEWEST);
    }

    /** Too long ago, or resting on a text that was changed since; one that will be changed is good until then. */
    private Query due(Instant now) {
        var any = new BooleanQuery.Builder()
                .add(LongPoint.newRangeQuery(REVIEW, Long.MIN_VALUE, now.toEpochMilli() - 1), Occur.SHOULD);
        for (var text : texts.all()) {
            text.changedBy(now).ifPresent(changed -> any.add(citing(text, changed), Occur.SHOULD));
        }
        return any.build();
    }

    /** Published before the text was changed. */
    private static Query citing(CitedText text, Instant changed) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(BASIS, text.code())), Occur.FILTER)
                .add(LongPoint.newRangeQuery(AT, Long.MIN_VALUE, changed.toEpochMilli() - 1), Occur.FILTER)
                .build();
    }

    /** Whether anything waits to be looked at again. */
    public boolean anyToReview(Set<String> units, boolean allUnits, Instant now) {
        return !toReview(units, allUnits, 1, now).isEmpty();
    }

    private List<Found> search(Query query, int limit, Sort sort) {
        try {
            searchers.maybeRefreshBlocking();
            var searcher = searchers.acquire();
            try {
                var found = new ArrayList<Found>();
                for (var hit : searcher.search(query, limit, sort).scoreDocs) {
                    var document = searcher.storedFields().document(hit.doc);
                    var bytes = document.getBinaryValue(JSON);
                    var answer = json.readValue(bytes.bytes, bytes.offset, bytes.length, PublicAnswer.class);
                    found.add(new Found(document.get(CASE), answer));
                }
                return found;
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
