package no.likeverd.directory.digest;

import java.util.stream.Collectors;
import no.likeverd.directory.people.Person;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.web.pages.Words;
import org.springframework.context.MessageSource;

/** Writes the mail: numbers, a day and a link, and no name but the reader's own. */
final class Composer {

    private final MessageSource messages;
    private final MailSettings settings;

    Composer(MessageSource messages, MailSettings settings) {
        this.messages = messages;
        this.settings = settings;
    }

    Mail write(String personId, Digest digest, Round round, Person person, String address) {
        Totals totals = Totals.of(round.answers());
        Words words = new Words(messages, digest.language().locale());
        return new Mail(
                messageId(round.id()),
                personId,
                address,
                person.givenName(),
                words.say("mail.subject"),
                words.say("mail.hello", person.givenName()) + "\n\n" + text(totals, words));
    }

    private String text(Totals totals, Words words) {
        StringBuilder text = new StringBuilder(words.say("mail.tasks", words.number(totals.tasks())));
        text.append('\n').append(words.say("mail.late", words.number(totals.late())));
        if (totals.nearestDue() != null) {
            text.append('\n').append(words.say("mail.nearest", words.day(totals.nearestDue())));
        }
        if (!totals.silent().isEmpty()) {
            String parts = totals.silent().stream()
                    .map(part -> words.say("mail.part." + part))
                    .collect(Collectors.joining(", "));
            text.append("\n\n").append(words.say("mail.silent", parts));
        }
        return text.append("\n\n")
                .append(words.say("mail.link", settings.link()))
                .append("\n\n")
                .append(words.say("mail.stop"))
                .append('\n')
                .toString();
    }

    /** Tells neither person nor day. */
    private String messageId(String digestId) {
        return "<" + CommandKey.of("digest", digestId).derivedId("digest") + "@" + settings.domain() + ">";
    }
}
