package vn.langnghe.routing.alike;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.store.ByteBuffersDirectory;
import vn.langnghe.routing.domain.Petition;
import vn.langnghe.routing.matching.Reading;
import vn.langnghe.routing.text.Words;

/** The words of recent items, in memory: candidates by their rare words, then compared pair by pair. */
final class AlikeIndex implements AutoCloseable {

    private static final String ID = "id";
    private static final String TEXT = "text";
    private static final String AT = "at";
    private static final int CANDIDATES = 20;
    private static final double ALIKE_FROM = 0.4;

    /** What makes two letters alike stands this far up, and no word of the language is longer. */
    private static final int MOST_WORDS = 300;

    private static final int LONGEST_WORD = 24;

    private static final long MOST_BYTES = 32L * 1024 * 1024;
    private static final double BUFFER_MB = 4;

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final long mostBytes;
    private final WhitespaceAnalyzer analyzer = new WhitespaceAnalyzer();
    private final IndexWriter writer;
    private final SearcherManager searchers;

    record Near(String feedbackId, double similarity) {}

    AlikeIndex() {
        this(MOST_BYTES);
    }

    AlikeIndex(long mostBytes) {
        this.mostBytes = mostBytes;
        try {
            writer = new IndexWriter(directory, new IndexWriterConfig(analyzer).setRAMBufferSizeMB(BUFFER_MB));
            searchers = new SearcherManager(writer, new SearcherFactory());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** One that is known already takes its place. */
    void add(String feedbackId, Petition petition, Instant at) {
        var document = new Document();
        document.add(new StringField(ID, feedbackId, Field.Store.YES));
        document.add(new TextField(TEXT, String.join(" ", words(petition)), Field.Store.YES));
        document.add(new LongField(AT, at.toEpochMilli(), Field.Store.NO));
        try {
            writer.updateDocument(new Term(ID, feedbackId), document);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What came before goes, and of the rest the oldest beyond so many. */
    void keep(Instant from, int atMost) {
        try {
            writer.deleteDocuments(LongField.newRangeQuery(AT, Long.MIN_VALUE, from.toEpochMilli() - 1));
            searchers.maybeRefreshBlocking();
            var searcher = searchers.acquire();
            try {
                int tooMany = searcher.getIndexReader().numDocs() - atMost;
                if (tooMany > 0) {
                    var oldest = searcher.search(
                            new MatchAllDocsQuery(),
                            tooMany,
                            new Sort(LongField.newSortField(AT, false, SortedNumericSelector.Type.MIN)));
                    var last = (FieldDoc) oldest.scoreDocs[tooMany - 1];
                    writer.deleteDocuments(LongField.newRangeQuery(AT, Long.MIN_VALUE, (Long) last.fields[0]));
                }
            } finally {
                searchers.release(searcher);
            }
            writer.commit();
            searchers.maybeRefresh();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Nothing of them stays, not even as deleted. */
    void remove(List<String> feedbackIds) {
        try {
            writer.deleteDocuments(
                    feedbackIds.stream().map(id -> new Term(ID, id)).toArray(Term[]::new));
            writer.forceMergeDeletes();
            writer.commit();
            searchers.maybeRefresh();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What was added is found from now on; where it is more than fits, a quarter goes, the oldest first. */
    void show() {
        try {
            searchers.maybeRefreshBlocking();
            while (bytes() > mostBytes && writer.getDocStats().numDocs > 1) {
                keep(Instant.EPOCH, writer.getDocStats().numDocs * 3 / 4);
                writer.forceMergeDeletes();
                writer.commit();
                searchers.maybeRefreshBlocking();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    long bytes() throws IOException {
        long bytes = 0;
        for (var file : directory.listAll()) {
            bytes += directory.fileLength(file);
        }
        return bytes;
    }

    /** Nearest first. */
    List<Near> near(Petition petition) {
        var words = words(petition);
        try {
            var searcher = searchers.acquire();
            try {
                return compared(searcher, words);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private List<Near> compared(IndexSearcher searcher, List<String> words) throws IOException {
        var alike = new MoreLikeThis(searcher.getIndexReader());
        alike.setAnalyzer(analyzer);
        alike.setMinTermFreq(1);
        alike.setMinDocFreq(1);
        var query = alike.like(TEXT, new StringReader(String.join(" ", words)));
        var own = Shingles.of(words);
        var near = new ArrayList<Near>();
        var fields = searcher.storedFields();
        for (var hit : searcher.search(query, CANDIDATES).scoreDocs) {
            var found = fields.document(hit.doc);
            double similarity =
                    own.similarity(Shingles.of(Arrays.asList(found.get(TEXT).split(" "))));
            if (similarity >= ALIKE_FROM) {
                near.add(new Near(found.get(ID), Math.round(similarity * 100) / 100.0));
            }
        }
        near.sort(Comparator.comparingDouble(Near::similarity).reversed());
        return near;
    }

    private static List<String> words(Petition petition) {
        return Reading.of(petition).words().stream()
                .limit(MOST_WORDS)
                .map(Words::plain)
                .map(word -> word.substring(0, Math.min(LONGEST_WORD, word.length())))
                .toList();
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
    }
}
