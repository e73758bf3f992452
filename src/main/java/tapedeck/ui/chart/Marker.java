package tapedeck.ui.chart;

import java.util.ArrayList;
import java.util.List;
import tapedeck.deck.RateChange;
import tapedeck.ui.theme.NumberText;

/**
 * A change of the learning rate on the chart. Changes so close that their lines would touch, as while a slider is
 * dragged, are one marker from the first rate to the last.
 *
 * @param x its pixel
 * @param row of its label, from 0 at the top; -1 if there is no room for it
 * @param left where its label begins
 * @param width of its label
 */
record Marker(double x, String text, int row, double left, double width) {
    /**
     * The markers from left to right, placed so that no label overlaps another; the newest are placed first.
     *
     * @param x the iterations' axis
     * @param digit the width of a character
     * @param em closer than half of this is one marker
     * @param rows the most rows of labels
     */
    static List<Marker> place(List<RateChange> changes, Axis x, double digit, double em, int rows) {
        List<Marker> markers = new ArrayList<>();
        int end = changes.size();
        while (end > 0) {
            int start = end - 1;
            while (start > 0
                    && x.at(changes.get(start).iteration()) - x.at(changes.get(start - 1).iteration()) < em / 2) {
                start--;
            }
            markers.addFirst(placed(changes.subList(start, end), x, digit, em, rows, markers));
            end = start;
        }
        return markers;
    }

    private static Marker placed(List<RateChange> joined, Axis x, double digit, double em, int rows,
            List<Marker> others) {
        double at = x.at(joined.getLast().iteration());
        String text = text(joined);
        double width = Math.ceil(text.length() * digit + 0.9 * em);
        double left = Math.max(x.from(), Math.min(at - width / 2, x.to() - width));
        for (int row = 0; row < rows; row++) {
            if (isFree(row, left, width, 0.3 * em, others)) {
                return new Marker(at, text, row, left, width);
            }
        }
        return new Marker(at, text, -1, left, width);
    }

    private static boolean isFree(int row, double left, double width, double gap, List<Marker> others) {
        return others.stream().noneMatch(
                o -> o.row == row && left < o.left + o.width + gap && o.left < left + width + gap);
    }

    private static String text(List<RateChange> joined) {
        double from = joined.getFirst().from();
        double to = joined.getLast().to();
        return from == to
                ? joined.size() + " changes"
                : NumberText.of(from, 3) + " → " + NumberText.of(to, 3);
    }
}
