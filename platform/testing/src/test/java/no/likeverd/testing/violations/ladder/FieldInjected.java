package no.likeverd.testing.violations.ladder;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

class FieldInjected {
    @Autowired
    Runnable autowired;

    @Value("setting")
    String value;
}
