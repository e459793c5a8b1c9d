package no.likeverd.storm;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import no.likeverd.storm.Board.Placed;
import no.likeverd.storm.Pool.Expert;
import no.likeverd.storm.check.Act;
import no.likeverd.storm.check.Span;

/** One of several who place orders, fill, withdraw, cancel and read them, all at once; its choices follow from its seed. */
final class Client implements Runnable {

    private static final List<String> UNITS =
            List.of("u-nursing-home", "u-home-care", "u-planning", "u-school", "u-housing", "u-kindergarten");
    private static final int FIRST_LEADER = 1003;
    private static final int SLOTS = 18;
    private static final int LONGEST_PAUSE_MILLIS = 500;

    private final String name;
    private final Random random;
    private final Commands commands;
    private final Board board;
    private final List<Expert> experts;
    private final LocalDate today;
    private final BooleanSupplier goesOn;
    private int count;

    Client(
            String name,
            Random random,
            Commands commands,
            Board board,
            List<Expert> experts,
            LocalDate today,
            BooleanSupplier goesOn) {
        this.name = name;
        this.random = random;
        this.commands = commands;
        this.board = board;
        this.experts = experts;
        this.today = today;
        this.goesOn = goesOn;
    }

    @Override
    public void run() {
        while (goesOn.getAsBoolean() && !Thread.currentThread().isInterrupted()) {
            int choice = random.nextInt(100);
            if (choice < 22) {
                place();
            } else if (choice < 32) {
                board.anyBooked(random).ifPresent(this::cancel);
            } else {
                board.any(random).ifPresent(order -> work(order, choice));
            }
            pause();
        }
    }

    private void work(Placed order, int choice) {
        if (choice < 68) {
            String expert = order.expertId();
            repeated(new Commands.Command(
                    key(), Act.BOOK, Pool.CENTRE_LEADER, order, expert, "/bookings", Map.of("expertId", expert)));
        } else if (choice < 76) {
            repeated(new Commands.Command(key(), Act.WITHDRAW, order.leader(), order, "", "/withdrawal", Map.of()));
        } else if (choice < 84) {
            cancel(order);
        } else {
            commands.read(order);
        }
    }

    private void cancel(Placed order) {
        String who = random.nextInt(3) == 0 ? Pool.CENTRE_LEADER : order.leader();
        repeated(new Commands.Command(
                key(), Act.CANCEL, who, order, "", "/booking/cancellation", Map.of("reason", "NEED_GONE")));
    }

    private void place() {
        int unit = random.nextInt(UNITS.size());
        Expert wanted = experts.get(random.nextInt(experts.size()));
        String key = key();
        Placed order = new Placed("", UNITS.get(unit), "p-" + (FIRST_LEADER + unit), days(), wanted.expertId());
        Commands.Command placing =
                new Commands.Command(key, Act.PLACE, order.leader(), order, "", "", form(order, wanted.skill(), key));
        repeated(placing);
    }

    /** Two weeks, with more than ten working days before the next ones: never four months at a stretch. */
    private Span days() {
        LocalDate from = today.plusDays(30).plusWeeks(5L * random.nextInt(SLOTS));
        return new Span(from, from.plusWeeks(2));
    }

    private static Map<String, ?> form(Placed order, String skill, String key) {
        return Map.ofEntries(
                Map.entry("unitId", order.unitId()),
                Map.entry("kind", "COMPETENCE"),
                Map.entry("skill", skill),
                Map.entry("leastLevel", 3),
                Map.entry("from", order.days().from().toString()),
                Map.entry("to", order.days().to().toString()),
                Map.entry("sharePercent", 60),
                Map.entry("purpose", "Storm " + key),
                Map.entry("payer", Map.of("unitId", order.unitId(), "costCode", "1000")),
                Map.entry("professionalResponsibility", "DEPARTMENT"),
                Map.entry("competenceUpkeep", "CENTRE"));
    }

    /** Now and then the same command is sent again although it was answered, as impatient people do. */
    private void repeated(Commands.Command command) {
        commands.settle(command, goesOn);
        if (random.nextInt(5) == 0) {
            commands.settle(command, goesOn);
        }
    }

    private String key() {
        return name + "-" + count++;
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
