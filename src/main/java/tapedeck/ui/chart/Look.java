package tapedeck.ui.chart;

import tapedeck.deck.takes.Take;

/**
 * What of the takes is to be seen and how, as chosen by the viewer.
 *
 * @param log whether the loss axis is logarithmic
 * @param epochs whether the axis below counts epochs, not iterations
 */
record Look(Kind kind, boolean log, boolean epochs, Smoothness smoothness) {
    /** Losses, as the chart opens. */
    static final Look FIRST = new Look(Kind.LOSS, true, false, Smoothness.SOME);

    /** Which numbers are drawn. */
    enum Kind {
        LOSS("Loss", "loss"), ACCURACY("Accuracy", "accuracy"), GRADIENTS("Gradients", "gradient norm");

        private final String label;
        private final String quantity;

        Kind(String label, String quantity) {
            this.label = label;
            this.quantity = quantity;
        }

        String label() {
            return label;
        }

        /** What is measured. */
        String quantity() {
            return quantity;
        }
    }

    /** How far the batch losses are smoothed. */
    enum Smoothness {
        OFF("off", 0), SOME("some", 1), STRONG("strong", 5);

        private final String label;
        private final double factor;

        Smoothness(String label, double factor) {
            this.label = label;
            this.factor = factor;
        }

        String label() {
            return label;
        }

        /** Of the mean's length. */
        double factor() {
            return factor;
        }

        Smoothness next() {
            return switch (this) {
                case OFF -> SOME;
                case SOME -> STRONG;
                case STRONG -> OFF;
            };
        }
    }

    /** Where the iterations of a take are on the axis below. */
    IterationPlaces places(Take take) {
        return epochs ? IterationPlaces.epochs(take) : IterationPlaces.COUNTED;
    }

    /** Whether the axis of what is drawn is logarithmic. */
    boolean logarithmic() {
        return kind == Kind.GRADIENTS || (kind == Kind.LOSS && log);
    }
}
