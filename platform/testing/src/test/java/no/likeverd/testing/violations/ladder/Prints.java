package no.likeverd.testing.violations.ladder;

class Prints {
    void out() {
        System.out.println("out");
    }

    void err(Exception e) {
        e.printStackTrace();
    }
}
