package no.likeverd.resourcecenter.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Collator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;

/** Everything that can be found, in this process's memory; filled and kept up to date by its owner. */
public final class SearchIndex implements AutoCloseable {

    static final String GROUP = "group";
    static final String UNIT = "unit";

    /** So deep nobody reads; deeper the question is too wide. */
    public static final int DEEPEST = 10_000;

    private static final String ID = "id";
    private static final String ORDER = "order";
    private static final int MEGABYTES_UNTIL_FLUSHED = 64;

    private final NorwegianWords words = new NorwegianWords();
    private final Wording wording = new Wording(words, Synonyms.of("synonyms.txt", words));
    private final Collator alphabet = Collator.getInstance(Locale.of("nb"));
    private final Set<String> unitIds = ConcurrentHashMap.newKeySet();
    private final IndexWriter writer;
    private final SearcherManager searchers;

    public SearchIndex() {
        try {
            writer = new IndexWriter(
                    new ByteBuffersDirectory(),
                    new IndexWriterConfig(words).setRAMBufferSizeMB(MEGABYTES_UNTIL_FLUSHED));
            searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Found from the next {@link #refresh} on; in place of what had the id before. */
    public void put(Searchable searchable) {
        unitIds.add(searchable.unitId());
        try {
            writer.updateDocument(new Term(ID, searchable.id()), document(searchable));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Not found any more from the next {@link #refresh} on. */
    public void remove(String id) {
        try {
            writer.deleteDocuments(new Term(ID, id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was put and removed takes effect. */
    public void refresh() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whose things have been put so far. */
    public Set<String> unitIds() {
        return Set.copyOf(unitIds);
    }

    public Found search(Question question) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                Query asked = wording.query(question.words(), searcher);
                Query base = searcher.rewrite(asked);
                Tally tally = searcher.search(base, Tally.of(question));
                return new Found(
                        ids(searcher, base, question), tally.total, tally.groups, tally.units, new Marks(words, asked));
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> ids(IndexSearcher searcher, Query base, Question question) throws IOException {
        int last = Math.min(question.first() + question.most(), DEEPEST);
        if (question.first() >= last) {
            return List.of();
        }
        Query chosen = chosen(base, question);
        TopDocs hits = base instanceof MatchAllDocsQuery
                ? searcher.search(chosen, last, new Sort(new SortField(ORDER, SortField.Type.STRING)))
                : searcher.search(chosen, last);
        List<String> ids = new ArrayList<>();
        for (int i = question.first(); i < hits.scoreDocs.length; i++) {
            ScoreDoc hit = hits.scoreDocs[i];
            ids.add(searcher.storedFields().document(hit.doc).get(ID));
        }
        return ids;
    }

    private static Query chosen(Query base, Question question) {
        BooleanQuery.Builder chosen = new BooleanQuery.Builder().add(base, Occur.MUST);
        if (question.group() != null) {
            chosen.add(new TermQuery(new Term(GROUP, question.group())), Occur.FILTER);
        }
        if (question.unitIds() != null) {
            List<BytesRef> units =
                    question.unitIds().stream().map(BytesRef::new).toList();
            chosen.add(new TermInSetQuery(UNIT, units), Occur.FILTER);
        }
        return chosen.build();
    }

    private Document document(Searchable searchable) {
        Document document = new Document();
        document.add(new StringField(ID, searchable.id(), Store.YES));
        document.add(new StringField(GROUP, searchable.group(), Store.NO));
        document.add(new SortedDocValuesField(GROUP, new BytesRef(searchable.group())));
        document.add(new StringField(UNIT, searchable.unitId(), Store.NO));
        document.add(new SortedDocValuesField(UNIT, new BytesRef(searchable.unitId())));
        document.add(new SortedDocValuesField(ORDER, new BytesRef(order(searchable.title()))));
        document.add(new TextField(Wording.TITLE, searchable.title(), Store.NO));
        document.add(new TextField(Wording.GROUP, searchable.groupWords(), Store.NO));
        String all = searchable.title() + "\n" + searchable.groupWords() + "\n" + searchable.text();
        document.add(new TextField(Wording.ALL, all, Store.NO));
        document.add(new TextField(Wording.PLAIN, all, Store.NO));
        return document;
    }

    /** Where the alphabet has å last. */
    private byte[] order(String title) {
        return alphabet.getCollationKey(title).toByteArray();
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.close();
            words.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
