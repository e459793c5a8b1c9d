package no.likeverd.resourcecenter.order;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.likeverd.web.pages.Words;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes a booking as a PDF that a screen reader reads (PDF/UA): tagged, with language, title and its own letters. */
@Component
class Confirmation {

    /** Liberation Sans, under the SIL Open Font License; it comes with PDFBox. */
    private static final String LETTERS = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final ObjectProvider<ITemplateEngine> templates;
    private final Clock clock;

    /** Without pages there are no templates, and nobody asks. */
    Confirmation(ObjectProvider<ITemplateEngine> templates, Clock clock) {
        this.templates = templates;
        this.clock = clock;
    }

    /**
     * What is on it.
     *
     * @param unit and {@code payer}: the departments' names
     * @param expert for the centre alone, as on the page
     * @param worksOn the expert's weekdays; none when nobody has said which
     */
    record Agreed(
            OrderView order,
            String unit,
            String payer,
            @Nullable String expert,
            List<DayOfWeek> worksOn) {}

    byte[] of(Agreed agreed, Words words) throws IOException {
        OrderView order = agreed.order();
        LocalDate from = Objects.requireNonNull(order.bookedFrom(), "a booking has days");
        LocalDate after = Objects.requireNonNull(order.bookedTo(), "a booking has days");
        Map<String, Object> model = new HashMap<>(Map.of(
                "words",
                words,
                "agreed",
                agreed,
                "order",
                order,
                "days",
                words.days(from, after),
                "also",
                OrderLists.also(order, words),
                "skill",
                words.named("skill", order.skill()),
                "today",
                words.day(LocalDate.now(clock))));
        return pdf(templates.getObject().process("confirmation", new Context(words.locale(), model)));
    }

    private static byte[] pdf(String page) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useFont(Confirmation::letters, "Liberation Sans");
        builder.useExternalResourceAccessControl(
                (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.withProducer("Likeverd");
        builder.withHtmlContent(page, null);
        builder.toStream(out);
        builder.run();
        return out.toByteArray();
    }

    private static InputStream letters() {
        return Objects.requireNonNull(PDDocument.class.getResourceAsStream(LETTERS), LETTERS);
    }
}
