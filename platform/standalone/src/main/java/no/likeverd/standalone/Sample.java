package no.likeverd.standalone;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import no.likeverd.standalone.story.Everyday;

/** Brings the sample municipality into a platform that runs elsewhere, with the demo issuer; ends with 1 when it cannot. */
public final class Sample {

    private Sample() {}

    /** @param args the gateway's address, {@code http://gateway:8080} unless given */
    public static void main(String[] args) {
        var front = URI.create(args.length > 0 ? args[0] : "http://gateway:8080");
        var parts = Part.SERVICES.stream().map(Part::name).toList();
        var clock = Clock.system(ZoneId.of("Europe/Oslo"));
        try {
            var outcome = new SampleImport(new PublicApi(front, Contexts.ADMINISTRATOR), parts, clock).carryOut();
            if (outcome == SampleImport.Outcome.IMPORTED) {
                Everyday.begin(front, clock);
            }
            System.out.println(
                    outcome == SampleImport.Outcome.ANOTHER_MUNICIPALITY
                            ? "The directory holds other people than the sample municipality's; nothing was imported."
                            : "The sample municipality is in.");
        } catch (PartFailed e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (InterruptedException e) {
            System.exit(1);
        }
    }
}
