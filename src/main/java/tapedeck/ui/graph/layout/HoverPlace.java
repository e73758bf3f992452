package tapedeck.ui.graph.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The place of what is said of a card: beside it, inside the pane, over nothing that is read meanwhile. All in pixels. */
public final class HoverPlace {
    /** Places along a side, from where the box begins where the card ends to where it ends where that begins; those aligned with it come first. */
    private static final int ALONG = 16;
    /** Farther away are as many gaps, at most. */
    private static final int FARTHEST = 4;

    private HoverPlace() {}

    /**
     * Returns a box of that size that does not overlap {@code about}, if there is room on any side, and as little as possible of
     * {@code avoid}; the nearer the better.
     *
     * @param gap between the box and {@code about}
     * @param pane in which it stays, from the origin
     */
    public static Box of(Box about, double width, double height, double gap, Box pane, List<Box> avoid) {
        List<Box> places = new ArrayList<>();
        for (int away = 1; away <= FARTHEST; away++) {
            for (double x : along(about.x(), about.right(), width)) {
                places.add(inside(new Box(x, about.bottom() + away * gap, width, height), pane));
                places.add(inside(new Box(x, about.y() - away * gap - height, width, height), pane));
            }
            for (double y : along(about.y(), about.bottom(), height)) {
                places.add(inside(new Box(about.right() + away * gap, y, width, height), pane));
                places.add(inside(new Box(about.x() - away * gap - width, y, width, height), pane));
            }
        }
        return places.stream().min(Comparator.comparingDouble((Box place) -> shared(place, about))
                .thenComparingDouble(place -> avoid.stream().mapToDouble(each -> shared(place, each)).sum()))
                .orElseThrow();
    }

    private static double[] along(double from, double to, double size) {
        return DoubleStream.concat(DoubleStream.of(from, (from + to - size) / 2, to - size), IntStream
                .rangeClosed(0, ALONG).mapToDouble(i -> from - size + (to - from + size) * i / ALONG)).toArray();
    }

    private static Box inside(Box box, Box pane) {
        return new Box(Math.clamp(box.x(), 0, Math.max(0, pane.width() - box.width())),
                Math.clamp(box.y(), 0, Math.max(0, pane.height() - box.height())), box.width(), box.height());
    }

    /** The area that two boxes share. */
    private static double shared(Box a, Box b) {
        return Math.max(0, Math.min(a.right(), b.right()) - Math.max(a.x(), b.x()))
                * Math.max(0, Math.min(a.bottom(), b.bottom()) - Math.max(a.y(), b.y()));
    }
}
