package no.likeverd.storm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import no.likeverd.storm.Front.Answer;
import no.likeverd.storm.check.BookingSeen;
import no.likeverd.storm.check.FinalState;
import no.likeverd.storm.check.OrderSeen;
import no.likeverd.storm.check.StaySeen;
import tools.jackson.databind.JsonNode;

/** What the public API shows when all is over: orders and calendars at their owner's, and what the ladder made of them. */
final class Aftermath {

    private static final int PAGE = 100;

    private final Front front;
    private final LocalDate today;

    Aftermath(Front front, LocalDate today) {
        this.front = front;
        this.today = today;
    }

    FinalState look(List<String> leftBehind) {
        List<OrderSeen> orders = new ArrayList<>();
        rows(Pool.CENTRE_LEADER, "/resource-center/v1/orders?", row -> orders.add(order(row)));
        List<BookingSeen> bookings = new ArrayList<>();
        Set<String> homes = new HashSet<>();
        List<String> experts = new ArrayList<>();
        rows(Pool.CENTRE_LEADER, "/resource-center/v1/experts?", row -> {
            experts.add(row.path("expertId").asString(""));
            homes.add(row.path("homeUnitId").asString(""));
        });
        experts.forEach(expert -> rows(
                Pool.CENTRE_LEADER,
                "/resource-center/v1/experts/" + expert + "/bookings?",
                row -> bookings.add(booking(row))));
        return new FinalState(orders, bookings, away(homes), today, leftBehind);
    }

    /** Whether the ladder shows what the calendars hold; the checker says later what differs. */
    static boolean isCaughtUp(FinalState state) {
        Set<String> standing = state.bookings().stream()
                .filter(booking -> booking.cancelledOn() == null)
                .filter(booking -> booking.days().to().isAfter(state.today()))
                .map(BookingSeen::bookingId)
                .collect(Collectors.toSet());
        return state.away().stream()
                .map(StaySeen::bookingId)
                .collect(Collectors.toSet())
                .equals(standing);
    }

    private Set<StaySeen> away(Set<String> homes) {
        Set<StaySeen> away = new HashSet<>();
        for (String unit : homes) {
            String query = "?from=%s&to=%s&".formatted(today, today.plusYears(4));
            rows(
                    leaderOf(unit),
                    "/ladder/v1/units/" + unit + "/away" + query,
                    row -> away.add(new StaySeen(
                            row.path("bookingId").asString(""),
                            row.path("atUnitId").asString(""),
                            Topics.days(row))));
        }
        return away;
    }

    /** As the sample municipality has it. */
    private static String leaderOf(String unit) {
        return switch (unit) {
            case "u-nursing-home" -> "p-1003";
            case "u-home-care" -> "p-1004";
            case "u-planning" -> "p-1005";
            case "u-school" -> "p-1006";
            case "u-housing" -> "p-1007";
            case "u-kindergarten" -> "p-1008";
            default -> Pool.CENTRE_LEADER;
        };
    }

    private void rows(String person, String path, Consumer<JsonNode> each) {
        long total = Long.MAX_VALUE;
        for (int page = 0; (long) page * PAGE < total; page++) {
            Answer answer = front.get(person, path + "size=" + PAGE + "&page=" + page);
            if (!answer.isOk()) {
                throw new IllegalStateException(
                        "cannot look at " + path + ": " + answer.status() + " " + answer.text("code"));
            }
            answer.body().path("rows").forEach(each);
            total = answer.body().path("total").asLong(0);
        }
    }

    private static OrderSeen order(JsonNode row) {
        return new OrderSeen(
                row.path("orderId").asString(""),
                row.path("unitId").asString(""),
                row.path("purpose").asString(""),
                row.path("status").asString(""),
                row.path("bookingId").asString(""),
                row.path("expertId").asString(""),
                Topics.days(row));
    }

    private static BookingSeen booking(JsonNode row) {
        String cancelledOn = row.path("cancelledOn").asString("");
        return new BookingSeen(
                row.path("bookingId").asString(""),
                row.path("orderId").asString(""),
                row.path("expertId").asString(""),
                row.path("unitId").asString(""),
                Topics.days(row),
                cancelledOn.isEmpty() ? null : LocalDate.parse(cancelledOn));
    }
}
