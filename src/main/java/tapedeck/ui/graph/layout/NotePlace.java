package tapedeck.ui.graph.layout;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.ui.graph.model.CardSizes;

/** Finds room for a note near a junction, where it hides no card, no junction and no module's name. */
public final class NotePlace {
    /** In ems: how far a note is moved at a time, and at most, to the side and up or down. */
    private static final double STEP = 0.4;
    private static final int MOST_ACROSS = 24;
    private static final int MOST_DOWN = 9;
    /** A note above is as near as one below that is so many ems further away. */
    private static final double ABOVE = 0.5;

    private NotePlace() {}

    /**
     * The box of a note of {@code lines} at a Function's junction, inside the drawing: the nearest that hides nothing.
     *
     * @return null if everything near is taken; what a note says is in the story line, too
     */
    public static @Nullable Box at(Box junction, List<String> lines, GraphLayout layout, CardSizes metrics) {
        Box size = size(lines, metrics);
        double reach = metrics.em(STEP) * MOST_ACROSS + size.width();
        List<Box> taken = taken(layout, metrics).filter(junction.grown(reach)::overlaps).toList();
        Box best = null;
        double least = Double.POSITIVE_INFINITY;
        for (int down = 0; down <= MOST_DOWN; down++) {
            for (int across = -MOST_ACROSS; across <= MOST_ACROSS; across++) {
                for (boolean above : new boolean[]{false, true}) {
                    double away = metrics.em(0.35 + STEP * down);
                    double cost = Math.hypot(STEP * across, STEP * down) + (above ? ABOVE : 0);
                    Box box = size.plus(junction.centerX() + metrics.em(STEP * across) - size.width() / 2,
                            above ? junction.y() - away - size.height() : junction.bottom() + away);
                    if (cost < least && isInside(box, layout) && taken.stream().noneMatch(box::overlaps)) {
                        best = box;
                        least = cost;
                    }
                }
            }
        }
        return best;
    }

    private static Box size(List<String> lines, CardSizes metrics) {
        return new Box(0, 0, lines.stream().mapToDouble(metrics::textWidth).max().orElse(0) + metrics.em(0.8),
                lines.size() * metrics.em(1.15) + metrics.em(0.4));
    }

    private static Stream<Box> taken(GraphLayout layout, CardSizes metrics) {
        Stream<Box> titles = layout.frames().stream().filter(frame -> !frame.path().isEmpty())
                .map(frame -> new Box(frame.box().x(), frame.box().y(), metrics.titleWidth(frame.title()),
                        metrics.frameTitle()));
        return Stream.of(layout.cards().values().stream(), layout.junctions().values().stream(), titles)
                .flatMap(boxes -> boxes);
    }

    /** Returns whether a box is within the drawing: what sticks out would be cut off where the drawing fills the pane. */
    private static boolean isInside(Box box, GraphLayout layout) {
        Box all = layout.size();
        return box.y() >= all.y() && box.bottom() <= all.bottom() && box.x() >= all.x() && box.right() <= all.right();
    }
}
