package no.likeverd.storm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import no.likeverd.storm.Board.Placed;
import no.likeverd.storm.Front.Answer;
import no.likeverd.storm.check.Act;
import no.likeverd.storm.check.Invocation;
import no.likeverd.storm.check.Outcome;

/** Sends commands and writes down what came of each attempt; what nobody knows is asked again under the same key. */
final class Commands {

    private static final String ORDERS = "/resource-center/v1/orders";
    private static final long PAUSE_MILLIS = 300;

    private final Front front;
    private final Board board;
    private final Queue<Invocation> history = new ConcurrentLinkedQueue<>();
    private final Queue<Command> unresolved = new ConcurrentLinkedQueue<>();

    Commands(Front front, Board board) {
        this.front = front;
        this.board = board;
    }

    /**
     * What is sent, however often.
     *
     * @param about the order, without an id while it is being placed
     * @param path below the order's address
     */
    record Command(String key, Act act, String person, Placed about, String expert, String path, Map<String, ?> body) {}

    Board board() {
        return board;
    }

    List<Invocation> history() {
        return new ArrayList<>(history);
    }

    /** Sends until the outcome is known, or there is no more time; the rest is left for {@link #resolve}. */
    void settle(Command command, BooleanSupplier goesOn) {
        while (attempt(command) == Outcome.UNKNOWN) {
            if (!goesOn.getAsBoolean()) {
                unresolved.add(command);
                return;
            }
            pause();
        }
    }

    /** Asks for the outcomes that are still unknown, when everything is back. */
    void resolve(BooleanSupplier goesOn) {
        for (Command next = unresolved.poll(); next != null; next = unresolved.poll()) {
            settle(next, goesOn);
            if (!goesOn.getAsBoolean()) {
                return;
            }
        }
    }

    private Outcome attempt(Command command) {
        Placed about = command.about();
        String path = command.act() == Act.PLACE ? ORDERS : ORDERS + "/" + about.orderId() + command.path();
        long began = System.nanoTime();
        Answer answer = front.post(command.person(), path, command.key(), command.body());
        long ended = System.nanoTime();
        Outcome outcome = outcome(answer);
        String order = command.act() == Act.PLACE ? answer.text("orderId") : about.orderId();
        history.add(new Invocation(
                command.key(),
                command.act(),
                command.person(),
                about.unitId(),
                order,
                command.expert(),
                command.act() == Act.BOOK ? answer.text("bookingId") : "",
                about.days(),
                began,
                ended,
                outcome,
                answer.status(),
                answer.isOk() ? answer.text("status") : answer.text("code"),
                0));
        if (command.act() == Act.PLACE && outcome == Outcome.OK) {
            board.put(new Placed(order, about.unitId(), about.leader(), about.days(), about.expertId()));
        } else if (command.act() == Act.BOOK && outcome == Outcome.OK) {
            board.isBooked(about);
        } else if (command.act() == Act.CANCEL && outcome != Outcome.UNKNOWN) {
            board.isOver(about);
        }
        return outcome;
    }

    void read(Placed order) {
        long began = System.nanoTime();
        Answer answer = front.get(order.leader(), ORDERS + "/" + order.orderId());
        history.add(new Invocation(
                "",
                Act.READ,
                order.leader(),
                order.unitId(),
                order.orderId(),
                answer.text("expertId"),
                answer.text("bookingId"),
                order.days(),
                began,
                System.nanoTime(),
                outcome(answer),
                answer.status(),
                answer.isOk() ? answer.text("status") : answer.text("code"),
                answer.version()));
    }

    private static Outcome outcome(Answer answer) {
        if (answer.isOk()) {
            return Outcome.OK;
        }
        return answer.refuses() ? Outcome.FAIL : Outcome.UNKNOWN;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
