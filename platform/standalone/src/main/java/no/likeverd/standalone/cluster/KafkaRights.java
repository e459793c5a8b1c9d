package no.likeverd.standalone.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;

/**
 * Gives every service its user and its rights on a Kafka cluster, and takes away what it has beside them; may be repeated.
 */
public final class KafkaRights {

    private static final List<String> SERVICES =
            List.of("directory", "ladder", "assessment", "resource-center", "mentor");
    private static final int ITERATIONS = 8192;

    private KafkaRights() {}

    /** @param args the brokers, and the folder with {@code kafka-broker} and a {@code kafka-SERVICE} for every service */
    public static void main(String[] args) throws IOException, ExecutionException, InterruptedException {
        var secrets = Path.of(args[1]);
        try (var admin = Admin.create(administrator(args[0], secret(secrets, "broker")))) {
            admin.alterUserScramCredentials(users(secrets)).all().get();
            var wanted = SERVICES.stream()
                    .map(ServiceRights::of)
                    .flatMap(rights -> rights.acls().stream())
                    .toList();
            var there = admin.describeAcls(AclBindingFilter.ANY).values().get();
            admin.createAcls(wanted).all().get();
            var surplus = there.stream()
                    .filter(acl -> !wanted.contains(acl))
                    .map(AclBinding::toFilter)
                    .toList();
            admin.deleteAcls(surplus).all().get();
            System.out.printf("%d users, %d rights, %d taken away%n", SERVICES.size(), wanted.size(), surplus.size());
        }
    }

    private static Map<String, Object> administrator(String brokers, String password) {
        return Map.of(
                "bootstrap.servers",
                brokers,
                // brokers that have opened their ports may still be choosing a controller
                "default.api.timeout.ms",
                180_000,
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"broker\" password=\"%s\";"
                        .formatted(password));
    }

    private static List<UserScramCredentialAlteration> users(Path secrets) throws IOException {
        var users = new ArrayList<UserScramCredentialAlteration>();
        for (var service : SERVICES) {
            var info = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS);
            users.add(new UserScramCredentialUpsertion(service, info, secret(secrets, service)));
        }
        return users;
    }

    private static String secret(Path secrets, String name) throws IOException {
        return Files.readString(secrets.resolve("kafka-" + name)).strip();
    }
}
