package no.likeverd.standalone.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceRightsTest {

    @Test
    void readsWhatItsBindingsName() {
        assertThat(ServiceRights.of("mentor").reads())
                .containsExactlyInAnyOrder(
                        "directory.person.state",
                        "directory.unit.state",
                        "directory.employment.state",
                        "directory.role.state",
                        "directory.employment.events",
                        "directory.digest.events",
                        "ladder.placement.events");
    }

    @ParameterizedTest
    @ValueSource(strings = {"directory", "ladder", "assessment", "resource-center", "mentor"})
    void writesItsOwnTopicsAndNoOthers(String service) {
        List<AclBinding> writing = ServiceRights.of(service).acls().stream()
                .filter(acl -> acl.pattern().resourceType() == ResourceType.TOPIC)
                .filter(acl -> Set.of(AclOperation.WRITE, AclOperation.CREATE)
                        .contains(acl.entry().operation()))
                .toList();
        assertThat(writing).hasSize(2).allSatisfy(acl -> {
            assertThat(acl.pattern().name()).isEqualTo(service + ".");
            assertThat(acl.entry().principal()).isEqualTo("User:" + service);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"directory", "ladder", "assessment", "resource-center", "mentor"})
    void neverReachesAllOfAnything(String service) {
        assertThat(ServiceRights.of(service).acls()).isNotEmpty().allSatisfy(acl -> assertThat(
                        acl.pattern().name())
                .startsWith(prefix(acl, service))
                .isNotEqualTo("*"));
    }

    private static String prefix(AclBinding acl, String service) {
        boolean foreign = acl.pattern().resourceType() == ResourceType.TOPIC
                && acl.pattern().patternType() == PatternType.LITERAL;
        return foreign ? "" : service;
    }
}
