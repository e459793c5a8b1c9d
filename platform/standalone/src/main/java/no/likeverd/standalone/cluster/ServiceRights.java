package no.likeverd.standalone.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/**
 * What one service may do on the broker: write its own topics, read what its bindings name, and nothing else. Taken from
 * the service's settings, so that a new binding has its right without anybody keeping a list.
 *
 * @param service its name, which is also its user's
 * @param reads the topics of others and its own that its bindings read
 */
record ServiceRights(String service, Set<String> reads) {

    private static final List<String> COMMON = List.of("messaging.yml", "access.yml");

    ServiceRights {
        reads = Set.copyOf(reads);
    }

    static ServiceRights of(String service) {
        var topics = new TreeSet<String>();
        for (var file : Stream.concat(COMMON.stream(), Stream.of(service + "-service.yml"))
                .toList()) {
            settings(file).entrySet().stream()
                    .filter(setting -> setting.getKey().toString().endsWith(".destination"))
                    .forEach(setting -> topics.addAll(
                            Arrays.asList(setting.getValue().toString().split(","))));
        }
        return new ServiceRights(service, topics);
    }

    private static Map<Object, Object> settings(String file) {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource(file));
        var settings = yaml.getObject();
        if (settings == null) {
            throw new IllegalStateException("there are no settings " + file);
        }
        return settings;
    }

    List<AclBinding> acls() {
        var acls = new ArrayList<AclBinding>();
        var own = new ResourcePattern(ResourceType.TOPIC, service + ".", PatternType.PREFIXED);
        allow(acls, own, AclOperation.CREATE, AclOperation.WRITE, AclOperation.DESCRIBE, AclOperation.READ);
        for (var topic : reads) {
            var foreign = new ResourcePattern(ResourceType.TOPIC, topic, PatternType.LITERAL);
            allow(acls, foreign, AclOperation.READ, AclOperation.DESCRIBE);
        }
        // the group of a binding without one of its own is the service's name, the others begin with it and a hyphen
        for (var group : List.of(
                new ResourcePattern(ResourceType.GROUP, service, PatternType.LITERAL),
                new ResourcePattern(ResourceType.GROUP, service + "-", PatternType.PREFIXED))) {
            allow(acls, group, AclOperation.READ, AclOperation.DESCRIBE);
        }
        var transactions = new ResourcePattern(ResourceType.TRANSACTIONAL_ID, service + "-", PatternType.PREFIXED);
        allow(acls, transactions, AclOperation.WRITE, AclOperation.DESCRIBE);
        return acls;
    }

    private void allow(List<AclBinding> acls, ResourcePattern pattern, AclOperation... operations) {
        for (var operation : operations) {
            acls.add(new AclBinding(
                    pattern, new AccessControlEntry("User:" + service, "*", operation, AclPermissionType.ALLOW)));
        }
    }
}
