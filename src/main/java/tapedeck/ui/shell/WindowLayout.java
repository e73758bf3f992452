package tapedeck.ui.shell;

import tapedeck.deck.Moment;

/** The layout of the window: each way gives the same parts other room. */
public enum WindowLayout {
    /** The table that is learned, and what prepares it, in place of the graph. */
    DATA,
    /** The graph has everything, the curve is a strip: for a class that looks on. */
    WATCH,
    /** The program and the inspector beside the graph: for stepping through it. */
    STEP,
    /** Curve, settings and predictions have most of it, the graph is a strip. */
    TRAIN;

    /** In which one sees a moment: the window opens watching, a whole iteration is training, within it one steps. */
    public static WindowLayout of(Moment moment) {
        return switch (moment) {
            case Moment.Start _ -> WATCH;
            case Moment.Iteration _ -> TRAIN;
            default -> STEP;
        };
    }
}
