package tapedeck.ui.graph.layout;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tapedeck.ui.graph.model.CardKind;
import tapedeck.ui.graph.model.CardSizes;

/** Finds room for a note near a junction or card, so that it hides as little as possible of what it is about. */
public final class NotePlace {
    private NotePlace() {}

    /** The box of a note of {@code lines} at a Function's junction, inside the drawing. */
    public static Box at(Box junction, List<String> lines, GraphLayout layout, CardSizes metrics) {
        Box size = size(lines, metrics);
        double x = Math.clamp(junction.centerX() - size.width() / 2, layout.size().x(),
                Math.max(layout.size().x(), layout.size().right() - size.width()));
        double card = metrics.cardHeight(CardKind.MAIN) / 2;
        double gap = metrics.em(0.35);
        return best(layout, size.plus(x, junction.bottom() + gap),
                size.plus(x, junction.y() - gap - size.height()),
                size.plus(x, junction.centerY() - card - gap - size.height()),
                size.plus(x, junction.centerY() + card + gap),
                size.plus(junction.x() - gap - size.width(), junction.centerY() + gap),
                size.plus(junction.right() + gap, junction.centerY() + gap));
    }

    /** The box of a note of {@code lines} at a card: beside it, in line with its name, where frames are empty. */
    public static Box beside(Box card, List<String> lines, GraphLayout layout, CardSizes metrics) {
        Box size = size(lines, metrics);
        double gap = metrics.em(0.3);
        double x = card.centerX() - size.width() / 2;
        return best(layout, size.plus(card.right() + gap, card.y()),
                size.plus(card.x() - gap - size.width(), card.y()),
                size.plus(x, card.y() - gap - size.height()), size.plus(x, card.bottom() + gap));
    }

    private static Box size(List<String> lines, CardSizes metrics) {
        return new Box(0, 0, lines.stream().mapToDouble(metrics::smallWidth).max().orElse(0) + metrics.em(0.8),
                lines.size() * metrics.em(1.15) + metrics.em(0.4));
    }

    /** The first that hides nothing, or the one that hides least. */
    private static Box best(GraphLayout layout, Box... places) {
        List<Box> inside = Stream.of(places).filter(box -> isInside(box, layout)).toList();
        return inside.stream().filter(box -> boxes(layout).noneMatch(box::overlaps)).findFirst()
                .or(() -> inside.stream().min(Comparator.comparingDouble(box -> hides(box, layout))))
                .orElse(places[0]);
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
