package no.likeverd.gateway.events;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Where the services stand in the picture, and the lines between them. */
final class Picture {

    static final Map<String, Box> BOXES = boxes();

    /** Half of the way between two lines that run opposite to each other. */
    private static final double APART = 9;

    /** Between an arrow's tip and the box it points to. */
    private static final double TIP = 6;

    /** How far along a line its number stands: nearer to its beginning, where no other line crosses. */
    private static final double LABEL = 0.35;

    private Picture() {}

    /** A service's box by its middle. */
    record Box(int x, int y) {

        static final int WIDTH = 190;
        static final int HEIGHT = 60;

        public int left() {
            return x - WIDTH / 2;
        }

        public int top() {
            return y - HEIGHT / 2;
        }
    }

    /** An arrow, and where its number stands. */
    record Line(long x1, long y1, long x2, long y2, long labelX, long labelY) {}

    /** Empty where the picture does not know one of them. */
    static Optional<Line> line(String from, String to) {
        Box begin = BOXES.get(from);
        Box end = BOXES.get(to);
        return begin == null || end == null ? Optional.empty() : Optional.of(between(begin, end));
    }

    private static Line between(Box begin, Box end) {
        double length = Math.hypot(end.x() - begin.x(), end.y() - begin.y());
        double dx = (end.x() - begin.x()) / length;
        double dy = (end.y() - begin.y()) / length;
        double aside = -dy * APART;
        double along = dx * APART;
        double leaves = toEdge(aside, along, dx, dy);
        double x1 = begin.x() + dx * leaves + aside;
        double y1 = begin.y() + dy * leaves + along;
        double arrives = toEdge(aside, along, -dx, -dy) + TIP;
        double x2 = end.x() - dx * arrives + aside;
        double y2 = end.y() - dy * arrives + along;
        return new Line(
                Math.round(x1),
                Math.round(y1),
                Math.round(x2),
                Math.round(y2),
                Math.round(x1 + (x2 - x1) * LABEL - dy * 28),
                Math.round(y1 + (y2 - y1) * LABEL + dx * 16 + 5));
    }

    /** How far it is from a place in a box, given from its middle, to the edge in a direction of length one. */
    private static double toEdge(double x, double y, double dx, double dy) {
        return Math.min(toSide(x, dx, Box.WIDTH / 2.0), toSide(y, dy, Box.HEIGHT / 2.0));
    }

    private static double toSide(double place, double direction, double half) {
        return direction == 0 ? Double.MAX_VALUE : (Math.copySign(half, direction) - place) / direction;
    }

    private static Map<String, Box> boxes() {
        Map<String, Box> boxes = new LinkedHashMap<>();
        boxes.put("directory", new Box(400, 40));
        boxes.put("assessment", new Box(110, 190));
        boxes.put("ladder", new Box(430, 250));
        boxes.put("resource-center", new Box(690, 190));
        boxes.put("mentor", new Box(150, 410));
        return java.util.Collections.unmodifiableMap(boxes);
    }
}
