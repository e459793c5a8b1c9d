package no.likeverd.mentor.corps;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import no.likeverd.mentor.subject.Subjects;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Words;

/** What a page needs that asks somebody what they bring to the corps. */
final class MemberSheet {

    private MemberSheet() {}

    static Map<String, Object> of(Form form, Words words, LocalDate today) {
        Map<String, Object> model = new HashMap<>();
        model.put("form", form);
        model.put("today", today);
        model.put("topics", Subjects.topics(words));
        model.put("sectors", Subjects.sectors(words));
        return model;
    }
}
