package tapedeck.view.chart;

import tapedeck.deck.takes.Take;

/**
 * The view of the takes that the viewer has chosen.
 *
 * @param log whether the loss axis is logarithmic
 * @param epochs whether the axis below counts epochs, not iterations
 */
public record ChartView(Kind kind, boolean log, boolean epochs, Smoothness smoothness) {
    /** Losses, as the chart opens. */
    public static final ChartView FIRST = new ChartView(Kind.LOSS, true, false, Smoothness.SOME);

    /** The kind of numbers that are drawn. */
    public enum Kind {
        LOSS("chart.loss", "chart.loss-soon"), ACCURACY("chart.accuracy", "chart.accuracy-soon"), GRADIENTS(
                "chart.gradients", "chart.gradients-soon");

        private final String title;
        private final String soon;

        Kind(String title, String soon) {
            this.title = title;
            this.soon = soon;
        }

        /** The key of its name. */
        public String title() {
            return title;
        }

        /** The key of when there will be something, once it runs. */
        public String soon() {
            return soon;
        }
    }

    /** The degree to which the batch losses are smoothed. */
    public enum Smoothness {
        OFF("chart.smooth-off", 0), SOME("chart.smooth-some", 1), STRONG("chart.smooth-strong", 5);

        private final String title;
        private final double factor;

        Smoothness(String title, double factor) {
            this.title = title;
            this.factor = factor;
        }

        /** The key of its name. */
        public String title() {
            return title;
        }

        /** Of the mean's length. */
        double factor() {
            return factor;
        }
    }

    /** Where the iterations of a take are on the axis below. */
    public IterationPlaces places(Take take) {
        return epochs ? IterationPlaces.epochs(take) : IterationPlaces.COUNTED;
    }

    /** Returns whether the axis of what is drawn is logarithmic. */
    boolean logarithmic() {
        return kind == Kind.GRADIENTS || (kind == Kind.LOSS && log);
    }
}
