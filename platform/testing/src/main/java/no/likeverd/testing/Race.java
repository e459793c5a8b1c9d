package no.likeverd.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A race: a test that is run fifteen times over, or as often as {@code -Dlikeverd.race.rounds=10000} says, each round a test of
 * its own that is told the round's number, counted from 1.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@MethodSource("no.likeverd.testing.Rounds#all")
public @interface Race {}
