package no.likeverd.resourcecenter.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What somebody wrote as a query. Each word counts as it is, best in a title, then in the group's name; then for what means the
 * same, for what begins so, and, where nobody has written it, for what is spelled nearly so.
 */
final class Wording {

    static final String TITLE = "title";
    static final String GROUP = "groupWords";
    static final String ALL = "all";
    static final String PLAIN = NorwegianWords.PLAIN;

    /** Doing something and whoever does it: kartlegging, kartlegger. */
    private static final Pattern DOING = Pattern.compile("(?<=.{5})n?ing$");

    private static final int MOST_WORDS = 12;
    private static final int MOST_SPELLINGS = 30;

    private final NorwegianWords words;
    private final Synonyms synonyms;

    Wording(NorwegianWords words, Synonyms synonyms) {
        this.words = words;
        this.synonyms = synonyms;
    }

    /** Of one or two words each has to be there, of more three quarters; where there is none to look for, everything is found. */
    Query query(String written, IndexSearcher searcher) throws IOException {
        List<String> stems = words.stems(written);
        List<String> plain = words.plain(written);
        if (stems.isEmpty()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        int count = Math.min(stems.size(), MOST_WORDS);
        for (int i = 0; i < count; i++) {
            all.add(word(stems.get(i), plain.get(i), searcher), Occur.SHOULD);
        }
        int least = count <= 2 ? count : (count * 3 + 3) / 4;
        return all.setMinimumNumberShouldMatch(least).build();
    }

    private Query word(String stem, String plain, IndexSearcher searcher) throws IOException {
        List<Query> ways = new ArrayList<>();
        ways.add(new BoostQuery(term(TITLE, stem), 3));
        ways.add(new BoostQuery(term(GROUP, stem), 2));
        ways.add(term(ALL, stem));
        synonyms.of(stem).forEach(other -> ways.add(new BoostQuery(row(other), 0.8f)));
        String root = DOING.matcher(plain).replaceFirst("");
        if (root.length() >= 3) {
            ways.add(new BoostQuery(new PrefixQuery(new Term(PLAIN, root)), 0.05f));
        }
        if (searcher.getIndexReader().docFreq(new Term(ALL, stem)) == 0) {
            ways.add(new BoostQuery(nearly(plain, searcher), 0.3f));
        }
        // the best way alone counts: so what cannot come to the first page is not even looked at
        return new DisjunctionMaxQuery(ways, 0);
    }

    /** What nobody has written so is a slip of the pen: one letter wrong, or in a long word two where one explains nothing. */
    private static Query nearly(String plain, IndexSearcher searcher) throws IOException {
        if (plain.length() < 4) {
            return MatchNoDocsQuery.INSTANCE;
        }
        Query one = near(plain, 1);
        return plain.length() < 8 || hasSome(searcher.rewrite(one)) ? one : near(plain, 2);
    }

    private static Query near(String plain, int letters) {
        return new FuzzyQuery(new Term(PLAIN, plain), letters, 1, MOST_SPELLINGS, true);
    }

    private static boolean hasSome(Query rewritten) {
        return !(rewritten instanceof MatchNoDocsQuery)
                && !(rewritten instanceof BooleanQuery several
                        && several.clauses().isEmpty());
    }

    private static Query row(List<String> stems) {
        return stems.size() == 1 ? term(ALL, stems.getFirst()) : new PhraseQuery(1, ALL, stems.toArray(String[]::new));
    }

    private static Query term(String field, String stem) {
        return new TermQuery(new Term(field, stem));
    }
}
