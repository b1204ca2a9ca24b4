package vn.langnghe.tracking.worklist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.CaseListener;
import vn.langnghe.tracking.domain.lifecycle.ClockHand;
import vn.langnghe.tracking.worklist.WorklistQuery.Order;

/** The rows of all cases, to be searched. */
@Component
public class Worklist implements CaseListener, DisposableBean {

    private static final Duration SYNTHETIC_REST = Duration.ofMinutes(10);
    private static final Sort BY_WAKE = new Sort(Searches.number(Fields.WAKE, false));

    private final FoldedText folding = new FoldedText();
    private final Searches searches = new Searches(folding);
    private final Freshness freshness = new Freshness();
    private final Versions versions;
    private final JsonMapper json;
    private final ClockHand clockHand;
    private final Path directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    Worklist(Versions versions, JsonMapper json, ClockHand clockHand) throws IOException {
        this.versions = versions;
        this.json = json;
        this.clockHand = clockHand;
        this.directory = IndexDirectory.create(Path.of(System.getProperty("java.io.tmpdir")));
        this.writer = new IndexWriter(new MMapDirectory(directory), inTheUsualOrder());
        this.searchers = new SearcherManager(writer, null);
    }

    /** Sorted as lists are asked for most, so that a page is found without looking at every row. */
    private IndexWriterConfig inTheUsualOrder() {
        return new IndexWriterConfig(folding).setIndexSort(Searches.sort(Order.URGENCY));
    }

    @Override
    public void changed(Collection<Case> cases) {
        cases.stream().filter(versions::current).forEach(this::putOrForget);
        freshness.written(cases.size() == 1);
    }

    private void putOrForget(Case matter) {
        try {
            put(matter);
        } catch (RuntimeException trouble) {
            versions.forget(matter.id());
            throw trouble;
        }
    }

    private void put(Case matter) {
        try {
            var row = Row.of(matter);
            var document = Fields.document(matter, row, json.writeValueAsBytes(row), wakeAt(matter));
            writer.updateDocument(new Term(Fields.ID, matter.id()), document);
        } catch (IOException diskTrouble) {
            throw new UncheckedIOException(diskTrouble);
        }
    }

    /** The clock leaves a synthetic case alone until whoever plays it is done. */
    private Optional<Instant> wakeAt(Case matter) {
        var rest = Instant.now().plus(SYNTHETIC_REST);
        return clockHand.wakeAt(matter).map(wake -> matter.item().synthetic() && wake.isBefore(rest) ? rest : wake);
    }

    /** A page of rows as of {@code now}. */
    public WorklistPage search(WorklistQuery asked, Instant now) {
        return with(searcher -> {
            var sort = Searches.sort(asked.order());
            var after = asked.cursor() == null ? null : after(asked, searcher);
            var found = searcher.searchAfter(after, searches.of(asked, now), asked.limit() + 1, sort);
            var shown = Math.min(asked.limit(), found.scoreDocs.length);
            var more = found.scoreDocs.length > shown;
            var next = more ? Cursor.after((FieldDoc) found.scoreDocs[shown - 1], asked.order()) : null;
            return new WorklistPage(rows(searcher, found, shown, now), next);
        });
    }

    /** The id of the case that people call by this reference and part. */
    public Optional<String> named(String reference, int part) {
        var term = new TermQuery(new Term(Fields.NAMED, Fields.named(reference, part)));
        return with(searcher -> rows(searcher, searcher.search(term, 1), 1, Instant.EPOCH).stream()
                .map(Row::caseId)
                .findFirst());
    }

    /**
     * Whether there are so many cases of this unit, kind and component. It stops looking soon after it has found them: this is asked for every line of lists that anybody may read.
     */
    public boolean areAlike(int many, Alike wanted) {
        return with(searcher -> searcher.search(Searches.alike(wanted), many).scoreDocs.length == many);
    }

    /** How many rows there are. */
    public int count(WorklistQuery asked, Instant now) {
        return with(searcher -> searcher.count(searches.of(asked, now)));
    }

    /** The cases the clock must look at but for these, the longest waiting first. */
    public List<String> awake(Instant now, int limit, Set<String> without) {
        var due = Searches.awake(now, without);
        return with(searcher -> rows(searcher, searcher.search(due, limit, BY_WAKE), limit, now).stream()
                .map(Row::caseId)
                .toList());
    }

    private static FieldDoc after(WorklistQuery asked, IndexSearcher searcher) {
        return Cursor.read(
                        String.valueOf(asked.cursor()),
                        asked.order(),
                        searcher.getIndexReader().maxDoc())
                .orElseThrow(() -> new InvalidInput("cursor", "cursor"));
    }

    private List<Row> rows(IndexSearcher searcher, TopDocs found, int shown, Instant now) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var rows = new ArrayList<Row>(shown);
        for (ScoreDoc hit : List.of(found.scoreDocs).subList(0, Math.min(shown, found.scoreDocs.length))) {
            var bytes = row(leaves.get(ReaderUtil.subIndex(hit.doc, leaves)), hit.doc);
            rows.add(json.readValue(bytes.bytes, bytes.offset, bytes.length, Row.class)
                    .asOf(now));
        }
        return rows;
    }

    /** Rows lie as values, not as stored fields: those would be unpacked by the block for each row. */
    private static BytesRef row(LeafReaderContext leaf, int document) throws IOException {
        var values = leaf.reader().getBinaryDocValues(Fields.ROW);
        if (values == null || !values.advanceExact(document - leaf.docBase)) {
            throw new IllegalStateException("a row without its values");
        }
        return values.binaryValue();
    }

    private <T> T with(Search<T> search) {
        try {
            if (freshness.stale()) {
                var upTo = freshness.looking();
                searchers.maybeRefreshBlocking();
                freshness.seen(upTo);
            }
            var searcher = searchers.acquire();
            try {
                return search.in(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException diskTrouble) {
            throw new UncheckedIOException(diskTrouble);
        }
    }

    private interface Search<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    @Override
    public void destroy() throws IOException {
        searchers.close();
        writer.close();
        FileSystemUtils.deleteRecursively(directory);
    }
}
