package tapedeck.ui.shell;

import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import tapedeck.ui.listing.ListingModel;
import tapedeck.ui.listing.ListingPane;

/** The card below the graph with the lines of the program that a lesson's step speaks of, or those around the one that runs. On the FX thread only. */
final class LessonLines extends StackPane {
    /** Lines there are at least, so that a line is seen among others. */
    private static final int LEAST = 3;
    /** The same with what is said of a failure. */
    private static final int FAILED = 6;
    /** Lines there are at most: the rest is scrolled to. */
    private static final int MOST = 8;
    /** As many, before there is a graph that needs the room. */
    private static final int ALONE = 12;
    /** Of both as many where a class has a strip below, and the graph the room that is left. */
    private static final int TIGHT = 5;
    /** Heights of a line and of the edges, in em. */
    private static final double LINE = 1.745;
    private static final double EDGES = 1.3;
    private static final double HEAD = 2.4;
    /** What is above the lines is there, too. */
    private static final PseudoClass OFFERED = PseudoClass.getPseudoClass("offered");

    private final ListingModel program;
    private final ListingPane listing;
    /** Held here, for the model holds it only weakly. */
    private final ObservableValue<Integer> current;
    private boolean offered;
    private boolean fails;
    private boolean follows;
    private boolean alone;
    private boolean tight;
    private int first = 1;
    private int last = Integer.MAX_VALUE;

    LessonLines(ListingModel program, ListingPane listing) {
        this.program = program;
        this.listing = listing;
        setId("lesson-lines");
        getStyleClass().add("lesson-lines");
        setMinHeight(Region.USE_PREF_SIZE);
        setMaxHeight(Region.USE_PREF_SIZE);
        program.listingProperty().subscribe(this::fit);
        current = program.currentLine();
        current.subscribe(this::fit);
        visibleProperty().subscribe(this::fit);
    }

    /** Shows the line that runs, whatever was framed: the graph has the room. */
    void follow(boolean on) {
        follows = on;
        fit();
    }

    /** Shows these, from 1: as many as there are, at least three and at most eight. */
    void frame(int from, int to) {
        first = from;
        last = to;
        fit();
    }

    /** Offers to change the program and to run it, or not. */
    void offer(boolean on) {
        pseudoClassStateChanged(OFFERED, on);
        offered = on;
        fit();
    }

    /** Has room for what stands below a line at which the program failed, or not. */
    void explain(boolean on) {
        fails = on;
        fit();
    }

    /** Has the room of a graph that there is not yet, or not: then the whole program is seen. */
    void standAlone(boolean on) {
        if (alone != on) {
            alone = on;
            fit();
        }
    }

    /** Leaves the graph more of the room, for there is less, or not. */
    void tighten(boolean on) {
        tight = on;
        fit();
    }

    private void fit() {
        if (!isVisible()) {
            listing.keep(1, 0);
            return;
        }
        int all = Math.max(FAILED, program.listingProperty().get().lines().size());
        int now = current.getValue() + 1;
        int end = Math.clamp(follows ? now : last, 1, all);
        int from = Math.clamp(follows ? now : first, 1, end);
        int most = tight && !fails ? TIGHT : MOST;
        int rows = alone
                ? Math.min(all, tight ? TIGHT : ALONE)
                : Math.clamp(end - from + 1L, fails ? FAILED : follows ? 1 : LEAST, most);
        int begin = Math.clamp(from - (rows - (end - from + 1)) / 2, 1, all - rows + 1); // those before and after it, too
        if (!alone) {
            begin = rows == most ? from : fails && from == end ? Math.max(1, from - 1) : begin;
        }
        setStyle(String.format(Locale.ROOT, "-fx-pref-height: %.2fem", rows * LINE + EDGES + (offered ? HEAD : 0)));
        listing.keep(begin, rows);
    }
}
