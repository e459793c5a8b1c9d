package no.likeverd.standalone;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.likeverd.gateway.GatewayApplication;
import no.likeverd.standalone.issuer.IssuerApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the contexts that share this process, each with its ports and its neighbours' addresses. */
public final class Contexts {

    /** May do in the directory what nobody has been given the right to do yet: the first import. */
    public static final String ADMINISTRATOR = "p-1001";

    private static final String GATEWAY_CLIENT = "likeverd-gateway";

    private final Ports ports;
    private final int replicas;
    private final String gatewaySecret;

    /**
     * @param replicas how many instances of each service there are
     * @param gatewaySecret by which the issuer knows the gateway
     */
    public Contexts(Ports ports, int replicas, String gatewaySecret) {
        this.ports = ports;
        this.replicas = replicas;
        this.gatewaySecret = gatewaySecret;
    }

    public ConfigurableApplicationContext gateway() {
        var settings = listeningOn(ports, Ports.GATEWAY);
        for (var part : Part.SERVICES) {
            settings.add("likeverd.%s.uri=%s".formatted(part.name(), everywhere(at -> at.of(part.offset()))));
            settings.add("likeverd.%s.management-uri=%s"
                    .formatted(part.name(), everywhere(at -> at.managementOf(part.offset()))));
        }
        settings.add("likeverd.gateway.demo-issuer.uri=" + Ports.address(ports.of(Ports.ISSUER)));
        settings.add("likeverd.gateway.demo-issuer.management-uri=" + Ports.address(ports.managementOf(Ports.ISSUER)));
        settings.add("likeverd.login.client-id=" + GATEWAY_CLIENT);
        settings.add("likeverd.login.client-secret=" + gatewaySecret);
        settings.add("likeverd.login.home=" + ports.front());
        settings.add("likeverd.login.issuer=" + issuerUri());
        settings.add("likeverd.login.authorization-uri=" + issuerUri() + "/oauth2/authorize");
        settings.add("likeverd.login.end-session-uri=" + issuerUri() + "/connect/logout");
        settings.add("likeverd.login.token-uri=" + insideIssuer() + "/oauth2/token");
        settings.add("likeverd.login.jwks-uri=" + insideIssuer() + "/oauth2/jwks");
        settings.add("likeverd.login.most-a-minute=600");
        return run(GatewayApplication.application(), settings);
    }

    public ConfigurableApplicationContext issuer() {
        var settings = listeningOn(ports, Ports.ISSUER);
        settings.add("spring.profiles.active=demo");
        settings.add("likeverd.issuer.uri=" + issuerUri());
        settings.add("likeverd.demo.gateway.id=" + GATEWAY_CLIENT);
        settings.add("likeverd.demo.gateway.secret=" + gatewaySecret);
        settings.add("likeverd.demo.gateway.home=" + ports.front());
        return run(IssuerApplication.application(), settings);
    }

    public ConfigurableApplicationContext service(Part part, int instance, Infrastructure infrastructure) {
        var settings = listeningOn(ports.ofInstance(instance), part.offset());
        settings.add("spring.mongodb.uri=" + infrastructure.store().of(part.name()));
        settings.add("likeverd.kafka.bootstrap-servers=" + infrastructure.bootstrapServers());
        settings.add("likeverd.kafka.replication=" + infrastructure.copies());
        settings.add("likeverd.issuer.uri=" + issuerUri());
        settings.add("likeverd.issuer.jwks-uri=" + insideIssuer() + "/oauth2/jwks");
        settings.add("likeverd.directory.bootstrap-administrator=" + ADMINISTRATOR);
        settings.add("likeverd.home=" + ports.front());
        settings.add("likeverd.demo=true");
        settings.add("likeverd.mail.public-address=" + ports.front());
        settings.add("spring.config.additional-location=classpath:standalone-service.yml");
        return run(part.application().get(), settings);
    }

    /** The addresses of every instance, in one setting. */
    private String everywhere(ToIntFunction<Ports> port) {
        return IntStream.rangeClosed(1, replicas)
                .mapToObj(instance -> Ports.address(port.applyAsInt(ports.ofInstance(instance))))
                .map(URI::toString)
                .collect(Collectors.joining(","));
    }

    private String issuerUri() {
        return ports.front() + "/issuer";
    }

    /** Where the parts themselves reach the issuer. */
    private String insideIssuer() {
        return Ports.address(ports.of(Ports.ISSUER)) + "/issuer";
    }

    private static List<String> listeningOn(Ports ports, int offset) {
        return new ArrayList<>(List.of(
                "server.address=127.0.0.1",
                "server.port=" + ports.of(offset),
                "management.server.address=127.0.0.1",
                "management.server.port=" + ports.managementOf(offset),
                "spring.main.banner-mode=off",
                "spring.main.register-shutdown-hook=false",
                "spring.jmx.enabled=false",
                "spring.cloud.refresh.enabled=false",
                "spring.cloud.compatibility-verifier.enabled=false",
                "spring.lifecycle.timeout-per-shutdown-phase=3s"));
    }

    private static ConfigurableApplicationContext run(SpringApplicationBuilder application, List<String> settings) {
        return application
                .registerShutdownHook(false)
                .run(settings.stream().map(setting -> "--" + setting).toArray(String[]::new));
    }
}
