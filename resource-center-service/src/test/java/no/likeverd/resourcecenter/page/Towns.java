package no.likeverd.resourcecenter.page;

import no.likeverd.testing.RunningService;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One service for all tests of a class, and in it a town for each of them: a service takes seconds to start. */
final class Towns implements BeforeAllCallback, AfterAllCallback {

    private RunningService service;

    @Override
    public void beforeAll(ExtensionContext context) {
        service = Town.running();
    }

    /** A town that no other test knows. */
    Town another() {
        return new Town(service);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        service.close();
    }
}
