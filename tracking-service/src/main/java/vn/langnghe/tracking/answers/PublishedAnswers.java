package vn.langnghe.tracking.answers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.CaseListener;
import vn.langnghe.tracking.worklist.FoldedText;

/** The published answers, in memory; one that is due for review is not shown until it is published anew. */
@Component
class PublishedAnswers implements CaseListener {

    private static final String ID = "id";
    private static final String TEXT = "text";
    private static final String AT = "at";
    private static final String REVIEW = "review";
    private static final String JSON = "json";
    private static final Sort BEST = new Sort(SortField.FIELD_SCORE, newest());
    private static final Sort NEWEST = new Sort(newest());

    private final FoldedText folding = new FoldedText();
    private final JsonMapper json;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    PublishedAnswers(JsonMapper json) throws IOException {
        this.json = json;
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

    private void put(Case matter) {
        try {
            var id = new Term(ID, PublicAnswer.idOf(matter));
            var published = PublicAnswer.of(matter);
            if (published.isPresent()) {
                writer.updateDocument(id, document(published.get()));
            } else {
                writer.deleteDocuments(id);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Document document(PublicAnswer answer) {
        var document = new Document();
        document.add(new StringField(ID, answer.id(), Field.Store.NO));
        document.add(new TextField(TEXT, answer.question() + "\n" + answer.answer(), Field.Store.NO));
        document.add(new LongField(AT, answer.publishedAt().toEpochMilli(), Field.Store.NO));
        document.add(new LongField(REVIEW, answer.reviewBy().toEpochMilli(), Field.Store.NO));
        document.add(new StoredField(JSON, json.writeValueAsBytes(answer)));
        return document;
    }

    /** The best first, or the newest where nothing is looked for. */
    List<PublicAnswer> find(@Nullable String words, int limit, Instant now) {
        try {
            searchers.maybeRefreshBlocking();
            var searcher = searchers.acquire();
            try {
                var found = searcher.search(query(words, now), limit, words == null ? NEWEST : BEST);
                var answers = new ArrayList<PublicAnswer>();
                for (var hit : found.scoreDocs) {
                    var bytes = searcher.storedFields().document(hit.doc).getBinaryValue(JSON);
                    answers.add(json.readValue(bytes.bytes, bytes.offset, bytes.length, PublicAnswer.class));
                }
                return answers;
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Query query(@Nullable String words, Instant now) {
        var all = new BooleanQuery.Builder()
                .add(LongPoint.newRangeQuery(REVIEW, now.toEpochMilli(), Long.MAX_VALUE), Occur.FILTER);
        if (words != null) {
            folding.words(TEXT, words).forEach(word -> all.add(new TermQuery(new Term(TEXT, word)), Occur.MUST));
        }
        return all.build();
    }
}
