package no.likeverd.gateway.home;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import no.likeverd.gateway.home.HomePart.Fact;
import no.likeverd.gateway.home.HomePart.Link;
import no.likeverd.gateway.home.HomePart.State;
import no.likeverd.gateway.home.HomePart.Task;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Reads what a part adds to a person's own page, as the look's {@code home.html} writes it. It is read and written anew, never
 * copied: whatever else a part might send, only words and addresses of its own pages come through.
 */
final class HomeParts {

    private static final Set<String> EXPECTED = Set.of("part", "p", "ul", "dl", "li", "dt", "dd", "a");
    private static final Set<String> ATTRIBUTES = Set.of("data-home", "data-due", "data-more", "href");

    private final String part;

    private HomeParts(String part) {
        this.part = part;
    }

    /** What the part says, or that it cannot be read. */
    static HomePart read(String part, String fragment) {
        try {
            return new HomeParts(part).read(fragment);
        } catch (SAXException | IOException | RuntimeException e) {
            return HomePart.without(part, State.UNREADABLE);
        }
    }

    private HomePart read(String fragment) throws SAXException, IOException {
        byte[] xml = ("<part>" + fragment + "</part>").getBytes(StandardCharsets.UTF_8);
        Element root = parser().parse(new ByteArrayInputStream(xml)).getDocumentElement();
        elements(root, "*").forEach(HomeParts::require);
        Map<Boolean, List<Element>> rows = elements(block(root, "tasks"), "li")
                .collect(java.util.stream.Collectors.partitioningBy(row -> row.hasAttribute("data-more")));
        return new HomePart(
                part,
                State.TOLD,
                name(root),
                rows.getOrDefault(false, List.of()).stream().map(this::task).toList(),
                rows.getOrDefault(true, List.of()).stream()
                        .mapToInt(row -> Integer.parseInt(row.getAttribute("data-more")))
                        .sum(),
                facts(block(root, "facts")),
                elements(block(root, "pages"), "a").map(this::link).toList());
    }

    private static void require(Element element) {
        boolean known = EXPECTED.contains(element.getTagName())
                && IntStream.range(0, element.getAttributes().getLength())
                        .mapToObj(i -> element.getAttributes().item(i).getNodeName())
                        .allMatch(ATTRIBUTES::contains);
        if (!known) {
            throw new IllegalArgumentException("not in a part: " + element.getTagName());
        }
    }

    private Task task(Element row) {
        Link link = elements(row, "a").map(this::link).findFirst().orElseThrow();
        String due = row.getAttribute("data-due");
        return new Task(part, link.address(), link.words(), due.isEmpty() ? null : LocalDate.parse(due));
    }

    private List<Fact> facts(Element list) {
        List<Element> labels = elements(list, "dt").toList();
        List<Element> values = elements(list, "dd").toList();
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            @Nullable String address = elements(values.get(i), "a")
                    .map(this::link)
                    .map(Link::address)
                    .findFirst()
                    .orElse(null);
            facts.add(new Fact(
                    labels.get(i).getTextContent(),
                    values.get(i).getTextContent().strip(),
                    address));
        }
        return facts;
    }

    private Link link(Element anchor) {
        String address = anchor.getAttribute("href");
        if (!address.startsWith("/" + part + "/")) {
            throw new IllegalArgumentException("not the part's own page: " + address);
        }
        return new Link(address, anchor.getTextContent());
    }

    private static @Nullable String name(Element root) {
        return elements(root, "p").map(Node::getTextContent).findFirst().orElse(null);
    }

    private static Element block(Element root, String name) {
        return elements(root, "*")
                .filter(element -> element.getAttribute("data-home").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Element> elements(Element in, String name) {
        NodeList found = in.getElementsByTagName(name);
        Function<Integer, Node> at = found::item;
        return IntStream.range(0, found.getLength()).boxed().map(at).map(Element.class::cast);
    }

    private static DocumentBuilder parser() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder parser = factory.newDocumentBuilder();
            parser.setErrorHandler(null);
            return parser;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java reads XML", e);
        }
    }
}
