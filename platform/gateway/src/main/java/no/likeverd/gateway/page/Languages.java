package no.likeverd.gateway.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.http.HttpCookie;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import org.springframework.web.server.i18n.LocaleContextResolver;

/** The reader's language: as chosen, else as the browser prefers, else bokmål. */
final class Languages implements LocaleContextResolver {

    /** The same cookie as the services read. */
    static final String COOKIE = "likeverd_lang";

    static final List<String> ALL = List.of("nb", "nn", "en");
    static final Languages INSTANCE = new Languages();

    private static final Locale BOKMAL = Locale.of("nb");
    private static final Map<String, Locale> KNOWN =
            Map.of("nb", BOKMAL, "no", BOKMAL, "nn", Locale.of("nn"), "en", Locale.ENGLISH);

    private Languages() {}

    @Override
    public LocaleContext resolveLocaleContext(ServerWebExchange exchange) {
        @Nullable HttpCookie chosen = exchange.getRequest().getCookies().getFirst(COOKIE);
        if (chosen != null && KNOWN.containsKey(chosen.getValue())) {
            return new SimpleLocaleContext(KNOWN.get(chosen.getValue()));
        }
        return new SimpleLocaleContext(preferred(exchange));
    }

    private static Locale preferred(ServerWebExchange exchange) {
        return wishes(exchange).stream()
                .map(wish -> KNOWN.get(Locale.forLanguageTag(wish.getRange()).getLanguage()))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(BOKMAL);
    }

    private static List<Locale.LanguageRange> wishes(ServerWebExchange exchange) {
        try {
            return exchange.getRequest().getHeaders().getAcceptLanguage();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    @Override
    public void setLocaleContext(ServerWebExchange exchange, @Nullable LocaleContext context) {
        throw new UnsupportedOperationException("a language is chosen by its cookie");
    }

    /** Takes the place of the framework's own. */
    @Configuration(proxyBeanMethods = false)
    static class Chosen {

        @Bean(WebHttpHandlerBuilder.LOCALE_CONTEXT_RESOLVER_BEAN_NAME)
        LocaleContextResolver languages() {
            return INSTANCE;
        }
    }
}
