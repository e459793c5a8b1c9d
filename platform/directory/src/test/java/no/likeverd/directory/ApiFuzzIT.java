package no.likeverd.directory;

import java.util.Arrays;
import no.likeverd.access.Role;
import no.likeverd.testing.RunningService;
import no.likeverd.testing.api.ApiFuzz;
import no.likeverd.testing.api.Residents;
import no.likeverd.testing.api.StoredDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Whatever is asked, the answer is as the service's own description says; and the description keeps what it once promised. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiFuzzIT {

    private final RunningService service = RunningService.start("directory", DirectoryApplication.application());
    private final ApiFuzz fuzz = ApiFuzz.of(service, "directory");

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void describesNoLessThanIsStored() {
        StoredDocument.ofService("directory").holds(fuzz.document());
    }

    @Test
    void answersAsDescribed() {
        Residents.of(service, Arrays.stream(Role.values()).map(Role::name).toList())
                .let(fuzz)
                .run();
    }
}
