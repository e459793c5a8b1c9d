package no.likeverd.resourcecenter.intake;

/** A workbook has faults, so nothing of it is taken. */
final class Refused extends RuntimeException {

    private final transient Findings findings;

    Refused(Findings findings) {
        super("the workbook has faults", null, false, false);
        this.findings = findings;
    }

    static Refused forFile(String code, Integer... told) {
        Findings findings = new Findings();
        findings.add(Finding.ofFile(code, told));
        return new Refused(findings);
    }

    Findings findings() {
        return findings;
    }
}
