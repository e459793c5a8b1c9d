package no.likeverd.storm.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What really could have happened is never called a violation. */
class CheckerPropertiesTest {

    @Property(tries = 300)
    void acceptsWhateverCouldHaveHappened(@ForAll long seed) {
        Random random = new Random(seed);
        World world = new World(random);
        List<String> orders = new ArrayList<>(List.of(world.place("key-first", 0)));
        for (int step = 0; step < 60; step++) {
            happen(world, random, "key-" + step, orders);
        }

        assertThat(Checker.check(world.evidence())).isEmpty();
    }

    private static void happen(World world, Random random, String key, List<String> orders) {
        String order = orders.get(random.nextInt(orders.size()));
        switch (random.nextInt(6)) {
            case 0 -> orders.add(world.place(key, random.nextInt(3)));
            case 1, 2 -> world.book(key, order, "exp-" + random.nextInt(2));
            case 3 -> world.withdraw(key, order);
            case 4 -> world.cancel(key, order, random.nextBoolean());
            default -> world.read(order);
        }
        if (random.nextInt(4) == 0 && world.lastOf(key).isPresent()) {
            world.loseAnswerOf(key);
        }
    }
}
