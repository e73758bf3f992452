package tapedeck.ui.data;

import java.util.List;
import java.util.function.ToDoubleFunction;
import tapedeck.deck.race.ComparisonSide;
import tapedeck.program.Metrics;
import tapedeck.view.plot.Axis;

/**
 * The places of both curves, in pixels. Immutable, no Nodes.
 *
 * @param x epochs
 * @param y losses, by their logarithm
 */
record ComparisonGeometry(Axis x, Axis y) {
    /** Room for the names at the curves' ends, in em. */
    private static final double NAMES = 6.5;

    static ComparisonGeometry of(List<ComparisonSide> sides, List<Double> units, boolean tested, int epochs,
            double width,
            double height, double em) {
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        double begin = Double.POSITIVE_INFINITY;
        for (int i = 0; i < sides.size(); i++) {
            ComparisonSide side = sides.get(i);
            double unit = units.get(i);
            for (int mark = 0; mark < side.marks(); mark++) {
                for (ToDoubleFunction<Metrics.Scores> of : losses(tested)) {
                    double loss = unit * side.middle(mark, of);
                    if (loss > 0 && Double.isFinite(loss)) {
                        low = Math.min(low, loss);
                        high = Math.max(high, loss);
                        begin = mark == 0 ? Math.min(begin, loss) : begin;
                    }
                }
            }
        }
        double left = 3.6 * em;
        double top = 2.2 * em;
        return new ComparisonGeometry(Axis.linear(0, epochs, left, Math.max(left + 1, width - NAMES * em)),
                Axis.losses(low, high, begin, Math.max(top + 1, height - 1.8 * em), top));
    }

    /** Returns what is drawn of each side. */
    static List<ToDoubleFunction<Metrics.Scores>> losses(boolean tested) {
        return tested
                ? List.of(Metrics.Scores::trainLoss, Metrics.Scores::testLoss)
                : List.of(Metrics.Scores::trainLoss);
    }
}
