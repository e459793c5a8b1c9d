package no.likeverd.gateway.page;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.CacheControl;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templatemode.TemplateMode;

/** The look's templates and words, and its assets as browsers may keep them. */
@Configuration(proxyBeanMethods = false)
class LookConfiguration implements WebFluxConfigurer {

    private static final String ASSETS = "classpath:/META-INF/resources/assets/";

    /** Own words, then the look's; every language has a bundle of its own, and there is none besides. */
    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasenames("gateway.messages", "look.messages");
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        words.setFallbackToSystemLocale(false);
        return words;
    }

    @Bean
    SpringResourceTemplateResolver lookTemplates() {
        SpringResourceTemplateResolver look = new SpringResourceTemplateResolver();
        look.setPrefix("classpath:/");
        look.setSuffix(".html");
        look.setTemplateMode(TemplateMode.HTML);
        look.setCharacterEncoding(StandardCharsets.UTF_8.name());
        look.setResolvablePatterns(Set.of("look/*"));
        look.setOrder(0);
        return look;
    }

    /** Own files have a mark in their address, the others a version. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/likeverd/**")
                .addResourceLocations(ASSETS + "likeverd/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic());
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(ASSETS)
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }
}
