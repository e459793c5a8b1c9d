package no.likeverd.directory.digest;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Hands mails to the municipality's mail server; a server that is away is let alone for a while. */
final class Smtp implements Post {

    private static final String LONGEST = "10000"; // ms

    private final JavaMailSender sender;
    private final MailSettings settings;
    private final CircuitBreaker breaker;

    Smtp(MailSettings settings, MeterRegistry registry) {
        this.settings = settings;
        this.sender = sender(settings);
        CircuitBreakerRegistry breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(4)
                .minimumNumberOfCalls(2)
                .waitDurationInOpenState(settings.firstPause())
                .permittedNumberOfCallsInHalfOpenState(1)
                .build());
        breaker = breakers.circuitBreaker("mail");
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(registry);
    }

    private static JavaMailSender sender(MailSettings settings) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        Properties how = sender.getJavaMailProperties();
        if (!settings.username().isBlank()) {
            sender.setUsername(settings.username());
            sender.setPassword(settings.password());
            how.setProperty("mail.smtp.auth", "true");
        }
        how.setProperty("mail.smtp.starttls.enable", Boolean.toString(settings.tls()));
        how.setProperty("mail.smtp.starttls.required", Boolean.toString(settings.tls()));
        how.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        how.setProperty("mail.smtp.connectiontimeout", LONGEST);
        how.setProperty("mail.smtp.timeout", LONGEST);
        how.setProperty("mail.smtp.writetimeout", LONGEST);
        return sender;
    }

    @Override
    public boolean open() {
        return true;
    }

    @Override
    public void send(Mail mail) {
        breaker.executeRunnable(() -> sender.send(message(mail)));
    }

    private MimeMessage message(Mail mail) {
        MimeMessage message = sender.createMimeMessage();
        try {
            MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setFrom(settings.from());
            helper.setTo(mail.to());
            helper.setSubject(mail.subject());
            helper.setText(mail.text());
            message.setHeader("Message-ID", mail.messageId());
            message.setHeader("Auto-Submitted", "auto-generated"); // nobody's absence is to answer
            return message;
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
    }
}
