package no.likeverd.testing.clean.standalone;

import no.likeverd.testing.clean.ladder.placement.Placement;

class Story {
    void tell(Placement placement) {
        System.out.println(placement);
    }
}
