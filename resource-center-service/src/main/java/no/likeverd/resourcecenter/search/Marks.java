package no.likeverd.resourcecenter.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/** Shows where in a text is what was looked for: the reason why it was found. */
public final class Marks {

    private static final int BEFORE = 60;

    private final NorwegianWords words;
    private final Set<String> terms = new HashSet<>();
    private final List<ByteRunAutomaton> near = new ArrayList<>();

    Marks(NorwegianWords words, Query query) {
        this.words = words;
        query.visit(new QueryVisitor() {
            @Override
            public void consumeTerms(Query from, Term... consumed) {
                for (Term term : consumed) {
                    terms.add(term.text());
                }
            }

            @Override
            public void consumeTermsMatching(Query from, String field, Supplier<ByteRunAutomaton> automaton) {
                near.add(automaton.get());
            }
        });
    }

    /** The whole text in pieces. */
    public List<Part> in(String text) {
        List<Part> parts = new ArrayList<>();
        int done = 0;
        for (Spot spot : spots(text)) {
            if (spot.from() > done) {
                parts.add(new Part(text.substring(done, spot.from()), false));
            }
            parts.add(new Part(text.substring(spot.from(), spot.to()), true));
            done = spot.to();
        }
        if (done < text.length()) {
            parts.add(new Part(text.substring(done), false));
        }
        return parts;
    }

    /** So many characters of a text in pieces, around the first place; its beginning where there is none. */
    public List<Part> around(String text, int most) {
        if (text.length() <= most) {
            return in(text);
        }
        List<Spot> spots = spots(text);
        int hit = spots.isEmpty() ? 0 : spots.getFirst().from();
        int from = hit <= BEFORE ? 0 : afterBlank(text, hit - BEFORE, hit);
        int to = from + most >= text.length() ? text.length() : beforeBlank(text, from + most);
        List<Part> parts = new ArrayList<>(in(text.substring(from, to)));
        if (from > 0) {
            parts.addFirst(new Part("… ", false));
        }
        if (to < text.length()) {
            parts.addLast(new Part(" …", false));
        }
        return parts;
    }

    private static int afterBlank(String text, int from, int most) {
        int blank = text.indexOf(' ', from);
        return blank < 0 || blank >= most ? most : blank + 1;
    }

    private static int beforeBlank(String text, int to) {
        int blank = text.lastIndexOf(' ', to);
        return blank <= to - BEFORE ? to : blank;
    }

    private record Spot(int from, int to) {}

    private List<Spot> spots(String text) {
        Set<Spot> spots = new TreeSet<>(Comparator.comparingInt(Spot::from));
        add(spots, Wording.ALL, text, terms::contains);
        add(spots, Wording.PLAIN, text, word -> {
            byte[] bytes = word.getBytes(UTF_8);
            return near.stream().anyMatch(automaton -> accepts(automaton, bytes));
        });
        return List.copyOf(spots);
    }

    private void add(Set<Spot> spots, String field, String text, Predicate<String> isHit) {
        try (TokenStream tokens = words.tokenStream(field, text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (isHit.test(term.toString())) {
                    spots.add(new Spot(place.startOffset(), place.endOffset()));
                }
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean accepts(ByteRunAutomaton automaton, byte[] bytes) {
        int state = 0;
        for (byte next : bytes) {
            state = automaton.step(state, next & 0xff);
            if (state < 0) {
                return false;
            }
        }
        return automaton.isAccept(state);
    }
}
