package tapedeck.ui.graph;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds room for a note near a junction, so that it hides as little as possible of what it is about. */
final class NotePlace {
    private NotePlace() {}

    /** The box of a note of {@code lines} at a Function's junction, inside the drawing. */
    static Box of(List<String> lines, int function, GraphLayout layout, Metrics metrics) {
        Box junction = layout.junctions().get(function);
        if (junction == null) {
            throw new IllegalArgumentException("no Function " + function);
        }
        double width = lines.stream().mapToDouble(metrics::smallWidth).max().orElse(0) + metrics.em(1);
        double height = lines.size() * metrics.em(1.15) + metrics.em(0.4);
        double x = Math.clamp(junction.centerX() - width / 2, layout.size().x(),
                Math.max(layout.size().x(), layout.size().right() - width));
        double card = metrics.cardHeight(CardKind.MAIN) / 2;
        double gap = metrics.em(0.35);
        Box below = new Box(x, junction.bottom() + gap, width, height);
        Box above = new Box(x, junction.y() - gap - height, width, height);
        Box farBelow = new Box(x, junction.centerY() + card + gap, width, height);
        Box farAbove = new Box(x, junction.centerY() - card - gap - height, width, height);
        Box lowerLeft = new Box(junction.x() - gap - width, junction.centerY() + gap, width, height);
        Box lowerRight = new Box(junction.right() + gap, junction.centerY() + gap, width, height);
        List<Box> inside = Stream.of(below, above, farAbove, farBelow, lowerLeft, lowerRight)
                .filter(box -> isInside(box, layout)).toList();
        return inside.stream().filter(box -> boxes(layout).noneMatch(box::overlaps)).findFirst()
                .or(() -> inside.stream().min(Comparator.comparingDouble(box -> hides(box, layout)))).orElse(above);
    }

    private static Stream<Box> boxes(GraphLayout layout) {
        return Stream.concat(layout.cards().values().stream(), layout.junctions().values().stream());
    }

    /** What sticks out of the drawing would be cut off where the drawing fills the pane. */
    private static boolean isInside(Box box, GraphLayout layout) {
        Box all = layout.size();
        return box.y() >= all.y() && box.bottom() <= all.bottom() && box.x() >= all.x() && box.right() <= all.right();
    }

    /** The area that it covers, in square pixels. */
    private static double hides(Box box, GraphLayout layout) {
        return boxes(layout).filter(box::overlaps)
                .mapToDouble(other -> (Math.min(box.right(), other.right()) - Math.max(box.x(), other.x()))
                        * (Math.min(box.bottom(), other.bottom()) - Math.max(box.y(), other.y())))
                .sum();
    }
}
