package no.likeverd.web.pages;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** For a bean that writes for whoever reads just now, and is handed no {@link Words}. */
public final class ReadersWords {

    private final MessageSource source;

    ReadersWords(MessageSource source) {
        this.source = source;
    }

    /** The words of the request that is being answered. */
    public Words now() {
        return new Words(source, LocaleContextHolder.getLocale());
    }
}
