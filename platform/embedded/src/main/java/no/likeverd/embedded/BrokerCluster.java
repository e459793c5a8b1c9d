package no.likeverd.embedded;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.common.Uuid;

/**
 * Brokers that belong together: each is broker and controller in one, and all vote.
 *
 * @param id the same for all and for ever; made by {@link #newId()}
 * @param members one, or an odd number of them
 */
public record BrokerCluster(String id, List<Member> members) {

    private static final int COPIES_THAT_MUST_HAVE_IT = 2;

    /** One broker: its number in the cluster from 1, and where it listens on the loopback address. */
    public record Member(int id, int port, int controllerPort) {}

    public BrokerCluster {
        members = List.copyOf(members);
    }

    public static String newId() {
        return Uuid.randomUuid().toString();
    }

    public String bootstrapServers() {
        return members.stream().map(member -> "127.0.0.1:" + member.port()).collect(Collectors.joining(","));
    }

    /** How many brokers keep each record. */
    public int copies() {
        return members.size();
    }

    /** How many of them must have it before it is acknowledged: one may be away. */
    int inSync() {
        return Math.min(copies(), COPIES_THAT_MUST_HAVE_IT);
    }

    Member member(int memberId) {
        return members.stream()
                .filter(member -> member.id() == memberId)
                .findFirst()
                .orElseThrow();
    }

    String voters() {
        return members.stream()
                .map(member -> member.id() + "@127.0.0.1:" + member.controllerPort())
                .collect(Collectors.joining(","));
    }
}
