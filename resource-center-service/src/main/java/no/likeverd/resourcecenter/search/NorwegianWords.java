package no.likeverd.resourcecenter.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ScandinavianNormalizationFilter;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.no.NorwegianLightStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Words of Norwegian texts, bokmål and nynorsk, without their endings. */
final class NorwegianWords extends Analyzer {

    /** The field whose words keep their endings: for beginnings and slips of the pen, which stems would hide. */
    static final String PLAIN = "plain";

    /** The stemmer's flags for both: its constants are its own. */
    private static final int BOKMAAL_AND_NYNORSK = 3;

    NorwegianWords() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream plain = new ScandinavianNormalizationFilter(
                new StopFilter(new LowerCaseFilter(words), NorwegianAnalyzer.getDefaultStopSet()));
        return new TokenStreamComponents(
                words, field.equals(PLAIN) ? plain : new NorwegianLightStemFilter(plain, BOKMAAL_AND_NYNORSK));
    }

    /** The stems of a text, in its order. */
    List<String> stems(String text) {
        return words("stems", text);
    }

    /** The words of a text as they are written, in its order: as many as it has stems. */
    List<String> plain(String text) {
        return words(PLAIN, text);
    }

    private List<String> words(String field, String text) {
        List<String> all = new ArrayList<>();
        try (TokenStream tokens = tokenStream(field, text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                all.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
