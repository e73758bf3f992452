package tapedeck.ui.shell;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import tapedeck.ui.session.WindowPreferences;

/** The panes that are open in one layout, and how much room each has. Knows no Nodes. */
final class WindowLayoutPanes {
    /** Of the height beside the curve while all settings are open; else they leave more. */
    private static final double PREDICTED = 0.42;
    /** In a window so wide the graph can be read with a pane at either side. */
    private static final double WIDE = 1440;
    /** Pixels from which there is room for the inspector beside the program and the graph. */
    private static final double WIDE_WITH_SCRIPT = 1600;
    /** Of the width, for a script and what it prints. */
    private static final double SCRIPT_SHARE = 0.32;

    /** Beside a lesson's text: what it speaks of is to be read. */
    private static final double TAUGHT_INSPECTOR = 0.38;
    private static final double TAUGHT_CURVE = 0.42;
    /** Of the height, for curve and rate below the graph. */
    private static final double BELOW = 0.17;
    /** The same before a class: what is less cannot be read from its last row. */
    private static final double PRESENTED_CURVE = 0.34;
    /** Of the height, for a valley below the graph. */
    private static final double VALLEY = 0.45;

    private final BooleanProperty listing;
    private final BooleanProperty inspector;
    private final BooleanProperty bench;
    private final BooleanProperty oneScale;
    private final DoubleProperty listingShare;
    private final DoubleProperty inspectorShare;
    private final DoubleProperty benchShare;
    private final DoubleProperty valleyShare;
    private final DoubleProperty settingsShare;
    private final DoubleProperty predictedShare;
    private double wide = WIDE;
    private boolean suiting;
    private boolean chosen;

    private WindowLayoutPanes(String name, boolean listing, boolean oneScale, double benchShare,
            double predictedShare) {
        this.listing = new SimpleBooleanProperty(this, name + ".listing", listing);
        inspector = new SimpleBooleanProperty(this, name + ".inspector", false);
        inspector.addListener((_, _, _) -> chosen |= !suiting);
        bench = new SimpleBooleanProperty(this, name + ".bench", true);
        this.oneScale = new SimpleBooleanProperty(this, name + ".one-scale", oneScale);
        listingShare = new SimpleDoubleProperty(this, name + ".listing-share", 0.225);
        inspectorShare = new SimpleDoubleProperty(this, name + ".inspector-share", 0.225);
        this.benchShare = new SimpleDoubleProperty(this, name + ".bench-share", benchShare);
        valleyShare = new SimpleDoubleProperty(this, name + ".valley-share", VALLEY);
        settingsShare = new SimpleDoubleProperty(this, name + ".settings-share", 0.36);
        this.predictedShare = new SimpleDoubleProperty(this, name + ".predicted-share", predictedShare);
    }

    /** The table has all the room. */
    private static WindowLayoutPanes data(String name) {
        return new WindowLayoutPanes(name, false, false, 0.22, PREDICTED).folded();
    }

    /** With curve and rate folded: one comes for the table, or for the graph, which keeps its room when a curve begins. */
    private WindowLayoutPanes folded() {
        bench.set(false);
        return this;
    }

    /** As it is at first. */
    static WindowLayoutPanes of(WindowLayout way) {
        return switch (way) {
            case DATA -> data("data");
            case WATCH -> new WindowLayoutPanes("watch", false, false, BELOW, PREDICTED).folded();
            case STEP -> new WindowLayoutPanes("step", true, false, BELOW, PREDICTED).folded();
            case TRAIN -> new WindowLayoutPanes("train", false, true, 0.79, PREDICTED);
        };
    }

    /** As it is at first while a script is open: what it prints is beside the graph; in training that has its place on the bench. */
    static WindowLayoutPanes ofScript(WindowLayout way) {
        WindowLayoutPanes panes = switch (way) {
            case DATA -> data("data-script");
            case WATCH -> new WindowLayoutPanes("watch-script", true, false, BELOW, PREDICTED).folded();
            case STEP -> new WindowLayoutPanes("step-script", true, false, BELOW, PREDICTED).folded();
            case TRAIN -> new WindowLayoutPanes("train-script", false, true, 0.79, PREDICTED);
        };
        panes.listingShare.set(SCRIPT_SHARE);
        panes.wide = WIDE_WITH_SCRIPT;
        return panes;
    }

    /** As it is at first before a class. */
    static WindowLayoutPanes presented(WindowLayout way) {
        return switch (way) {
            case DATA -> data("data");
            case WATCH -> new WindowLayoutPanes("watch", false, false, PRESENTED_CURVE, PREDICTED).folded();
            case STEP -> new WindowLayoutPanes("step", true, false, PRESENTED_CURVE, PREDICTED).folded();
            case TRAIN -> new WindowLayoutPanes("train", false, true, 0.79, 0.7);
        };
    }

    /** As it is at first beside a lesson's text: the graph has the room until the lesson looks at something else. */
    static WindowLayoutPanes taught(WindowLayout way) {
        WindowLayoutPanes panes = ofScript(way);
        panes.bench.set(way == WindowLayout.TRAIN);
        panes.listing.set(false);
        panes.inspectorShare.set(TAUGHT_INSPECTOR);
        if (way != WindowLayout.TRAIN) {
            panes.benchShare.set(TAUGHT_CURVE);
        }
        return panes;
    }

    /** The pane on the left: the program, and the breakpoints. */
    BooleanProperty listingProperty() {
        return listing;
    }

    /** The pane on the right: what is picked, taken apart. */
    BooleanProperty inspectorProperty() {
        return inspector;
    }

    /** Opens the inspector in a window that is wide enough, and closes it in one that is not, until somebody else did. */
    void suit(double width) {
        if (!chosen) {
            suiting = true;
            inspector.set(width >= wide);
            suiting = false;
        }
    }

    /** Returns what is below the graph: a strip with the curve and the rate, or the whole training bench. */
    BooleanProperty benchProperty() {
        return bench;
    }

    /** Returns whether the gradients of all cards are coloured on one scale. */
    BooleanProperty oneScaleProperty() {
        return oneScale;
    }

    /** The listing's share of the width, 0 to 1. */
    DoubleProperty listingShareProperty() {
        return listingShare;
    }

    /** The inspector's share of the width, 0 to 1. */
    DoubleProperty inspectorShareProperty() {
        return inspectorShare;
    }

    /** The bench's share of the height, 0 to 1. */
    DoubleProperty benchShareProperty() {
        return benchShare;
    }

    /** The share of the height that a valley has below the graph, 0 to 1. */
    DoubleProperty valleyShareProperty() {
        return valleyShare;
    }

    /** The share of the bench's width that rate, settings and predictions have, 0 to 1. */
    DoubleProperty settingsShareProperty() {
        return settingsShare;
    }

    /** The predictions' share of the height beneath the settings, 0 to 1. */
    DoubleProperty predictedShareProperty() {
        return predictedShare;
    }

    /**
     * Takes over what was remembered, and has every change remembered from now on.
     *
     * @param inspects whether one works with the inspector; else it is empty at first, and was opened for the moment
     */
    void remember(WindowPreferences remembered, boolean inspects) {
        List.of(listing, bench, oneScale).forEach(remembered::follow);
        if (inspects) {
            chosen |= remembered.has(inspector);
            remembered.follow(inspector, () -> !suiting);
        }
        List.of(listingShare, inspectorShare, benchShare, valleyShare, settingsShare, predictedShare)
                .forEach(remembered::follow);
    }
}
