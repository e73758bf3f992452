package tapedeck.view.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import tapedeck.tape.Change;
import tapedeck.view.plot.Axis;

/**
 * A change of settings on the chart: where the last iteration ended that was made before it. Those of one drag have
 * one line, where it ended; drags so close that their labels would lie upon each other have one label, but each its line.
 *
 * @param x the pixel of the last
 * @param lines the pixels of all, ascending, of each device pixel's column one
 * @param parts what changed, in words
 * @param text of its label: as many parts as may stand there
 * @param row of its label, from 0 at the top; -1 if there is no room for it
 * @param left where its label begins
 * @param width of its label
 */
public record Marker(double x, List<Double> lines, List<String> parts, String text, int row, double left,
        double width) {
    private static final String AND = ", ";
    /** What is not told. */
    private static final String MORE = "…";
    /** Of the axis, that one label may take. */
    private static final double MOST = 0.4;
    /** A label is in the middle of its line, or where there is no room for that, on its left or right. */
    private static final double[] ALIGNMENTS = {0.5, 1, 0};

    /**
     * The markers from left to right, placed so that no label overlaps another; the newest are placed first.
     *
     * @param at the pixel of a change; what lies beyond the axis is left out
     * @param x the iterations' axis
     * @param digit the width of a character
     * @param em closer than half of this is one marker
     * @param rows the most rows of labels
     * @param said what changed, in words
     */
    static List<Marker> place(List<Change> changes, ToDoubleFunction<Change> at, Axis x, double digit, double em,
            int rows, Function<List<Change>, List<String>> said) {
        List<Change> seen = changes.stream()
                .filter(change -> at.applyAsDouble(change) >= x.from() && at.applyAsDouble(change) <= x.to()).toList();
        List<List<List<Change>>> groups = new ArrayList<>();
        for (List<Change> drag : Change.gestures(seen)) {
            if (groups.isEmpty()
                    || at.applyAsDouble(drag.getFirst()) - at.applyAsDouble(groups.getLast().getLast().getLast()) >= em
                            / 2) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(drag);
        }
        List<Marker> markers = new ArrayList<>();
        for (List<List<Change>> each : groups.reversed()) {
            List<Change> ends = each.stream().map(List::getLast).toList();
            markers.addFirst(placed(lines(ends, at), said.apply(each.stream().flatMap(List::stream).toList()),
                    at.applyAsDouble(ends.getLast()), x, digit, em, rows, markers));
        }
        return markers;
    }

    private static List<Double> lines(List<Change> changes, ToDoubleFunction<Change> at) {
        List<Double> lines = new ArrayList<>();
        for (Change change : changes) {
            double pixel = at.applyAsDouble(change);
            if (!lines.isEmpty() && Math.floor(lines.getLast()) == Math.floor(pixel)) {
                lines.removeLast();
            }
            lines.add(pixel);
        }
        return List.copyOf(lines);
    }

    private static Marker placed(List<Double> lines, List<String> parts, double pixel, Axis x, double digit, double em,
            int rows,
            List<Marker> others) {
        Marker marker = new Marker(pixel, lines, parts, "", -1, pixel, 0);
        for (String text : texts(parts, (int) ((MOST * (x.to() - x.from()) - 0.9 * em) / digit))) {
            double width = Math.ceil(text.length() * digit + 0.9 * em);
            for (double share : ALIGNMENTS) {
                double left = Math.max(x.from(), Math.min(pixel - share * width, x.to() - width));
                for (int row = 0; row < rows; row++) {
                    if (isFree(row, left, width, 0.3 * em, others)) {
                        return new Marker(pixel, lines, parts, text, row, left, width);
                    }
                }
                marker = new Marker(pixel, lines, parts, text, -1, left, width);
            }
        }
        return marker;
    }

    private static boolean isFree(int row, double left, double width, double gap, List<Marker> others) {
        return others.stream().noneMatch(
                o -> o.row == row && left < o.left + o.width + gap && o.left < left + width + gap);
    }

    /** The first parts, from as many as fit to one, with a mark where there are more; and that mark alone. */
    private static List<String> texts(List<String> parts, int most) {
        List<String> texts = new ArrayList<>();
        for (int shown = parts.size(); shown > 0; shown--) {
            String text = String.join(AND, parts.subList(0, shown)) + more(parts.size() - shown);
            if (text.length() <= most || shown == 1) {
                texts.add(text);
            }
        }
        texts.add(MORE);
        return texts;
    }

    private static String more(int number) {
        return number == 0 ? "" : AND + MORE;
    }
}
