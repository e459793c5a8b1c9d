package no.likeverd.assessment;

import no.likeverd.testing.RunningService.Call;

/** One line of a table of bad input: what is sent, and what must come back. */
record Row(String name, Call call, int status, String code) {

    @Override
    public String toString() {
        return name + " -> " + status + " " + code;
    }
}
