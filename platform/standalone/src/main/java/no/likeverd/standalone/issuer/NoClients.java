package no.likeverd.standalone.issuer;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Component;

/** Browser log-in and service accounts come with their clients; until then the token endpoint refuses everybody. */
@Component
class NoClients implements RegisteredClientRepository {

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("the demo issuer registers no clients");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return null;
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return null;
    }
}
