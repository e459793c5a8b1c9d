package no.likeverd.standalone;

import java.util.List;
import java.util.function.Supplier;
import no.likeverd.assessment.AssessmentApplication;
import no.likeverd.directory.DirectoryApplication;
import no.likeverd.ladder.LadderApplication;
import no.likeverd.mentor.MentorApplication;
import no.likeverd.resourcecenter.ResourceCenterApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * A service of the platform.
 *
 * @param name as in its paths
 * @param offset its port, counted from the gateway's
 * @param application how to make it
 */
public record Part(String name, int offset, Supplier<SpringApplicationBuilder> application) {

    /** Every service, one line each. */
    public static final List<Part> SERVICES = List.of(
            new Part("directory", 1, DirectoryApplication::application),
            new Part("ladder", 2, LadderApplication::application),
            new Part("assessment", 3, AssessmentApplication::application),
            new Part("resource-center", 4, ResourceCenterApplication::application),
            new Part("mentor", 5, MentorApplication::application));
}
