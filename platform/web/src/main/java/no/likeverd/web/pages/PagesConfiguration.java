package no.likeverd.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import no.likeverd.web.ProblemPage;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * What a service imports to have pages, besides {@code pages.yml}. Its templates are in {@code <service>/pages/}, its words in
 * {@code <service>/messages_nb.properties}, {@code _nn} and {@code _en}.
 */
@Configuration(proxyBeanMethods = false)
@Import({PreferencesController.class, HomeController.class, ListEnds.class})
public class PagesConfiguration {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl A_DAY =
            CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

    @Bean
    PagePaths pagePaths(@Value("${likeverd.service}") String service) {
        return new PagePaths(service);
    }

    @Bean
    LocaleResolver localeResolver(PagePaths paths) {
        return new Languages(paths);
    }

    @Bean
    MessageSource messageSource(@Value("${likeverd.service}") String service) {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasenames(service + ".messages", "look.messages");
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        words.setFallbackToSystemLocale(false);
        return words;
    }

    @Bean
    ReadersWords readersWords(MessageSource words) {
        return new ReadersWords(words);
    }

    /**
     * The engine is made ready here and not by the first request: requests run on virtual threads, and two first ones at once could
     * wait for each other in the engine's static initialisers, each holding one of two carriers, for ever.
     */
    @Bean
    SmartInitializingSingleton engineReady(SpringTemplateEngine engine) {
        return engine::getConfiguration;
    }

    @Bean
    SpringResourceTemplateResolver lookTemplates() {
        SpringResourceTemplateResolver look = new SpringResourceTemplateResolver();
        look.setPrefix("classpath:/");
        look.setSuffix(".html");
        look.setTemplateMode(TemplateMode.HTML);
        look.setCharacterEncoding(StandardCharsets.UTF_8.name());
        look.setResolvablePatterns(java.util.Set.of("look/*"));
        look.setOrder(0);
        return look;
    }

    @Bean
    Frames frames(
            PagePaths paths,
            MessageSource words,
            ObjectProvider<KnownNames> names,
            ObjectProvider<Menu> menus,
            @Value("${likeverd.demo:false}") boolean demo) {
        return new Frames(paths, words, names, menus, demo);
    }

    @Bean
    ProblemPage problemPage(
            PagePaths paths, Frames frames, LocaleResolver languages, ObjectProvider<ThymeleafViewResolver> views) {
        return new ProblemPages(paths, frames, languages, views);
    }

    @Bean
    FilterRegistrationBean<PageHeaders> pageHeaders(PagePaths paths) {
        FilterRegistrationBean<PageHeaders> filter = new FilterRegistrationBean<>(new PageHeaders(paths));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    /** After whatever says that a body cannot be read. */
    @Bean
    FilterRegistrationBean<FilledInBefore> filledInBefore() {
        FilterRegistrationBean<FilledInBefore> filter = new FilterRegistrationBean<>(new FilledInBefore());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
        return filter;
    }

    /** Style sheets, scripts and fonts are the same for everybody. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain assets(HttpSecurity http) {
        return http.securityMatcher("/assets/**")
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    WebMvcConfigurer pages(Frames frames, MessageSource words, ObjectProvider<Validator> validator) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new PageArguments(validator.getObject(), words));
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new Framing(frames));
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                String folder = "classpath:/META-INF/resources/assets/";
                registry.addResourceHandler("/assets/likeverd/**")
                        .addResourceLocations(folder + "likeverd/")
                        .setCacheControl(A_DAY);
                registry.addResourceHandler("/assets/**")
                        .addResourceLocations(folder)
                        .setCacheControl(FOR_EVER);
            }
        };
    }

    /** Puts the frame around whatever view a controller has chosen. */
    private record Framing(Frames frames) implements HandlerInterceptor {
        @Override
        public void postHandle(
                HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
            if (page != null && page.getViewName() != null) {
                page.addObject("frame", frames.of(request));
                page.addObject("filledInBefore", FilledInBefore.in(request));
            }
        }
    }
}
