package tapedeck.ui.tape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The places of cells, in pixels of the canvas. Cells of Functions shrink to fit until they could not be read, then those
 * of updates; then the strip is scrolled. What long names need more is taken from short ones.
 *
 * @param em the font size
 * @param cell the width of a Function's column on average, with its gap
 * @param starts where each of these columns begins, from the first, and where the last ends
 * @param update the same of an update's
 * @param scroll what is left of the canvas; from 0 to {@link #most}
 */
record StripGeometry(Strip strip, double width, double height, double em, double cell, List<Double> starts,
        double update, double scroll) {
    private static final double WIDEST = 7.6;
    private static final double LEAST = 5.3;
    private static final double TURN = 3.9;
    private static final double SPACE = 0.9;
    private static final double UPDATE = 3.1;
    private static final double LEAST_UPDATE = 2.3;
    private static final double GAP = 0.25;
    /** The width of a character of a name or its number, and what a cell has besides. */
    private static final double CHARACTER = 0.6;
    private static final double PADDING = 1.15;
    private static final double BAR = 0.45;

    static StripGeometry of(Strip strip, double width, double height, double em, double scroll) {
        int updates = Math.max(2, strip.updates());
        double room = width - (TURN + SPACE) * em;
        double fitting = (room - UPDATE * em * updates) / Math.max(1, strip.functions());
        double cell = Math.clamp(fitting, LEAST * em, WIDEST * em);
        double update = Math.clamp((room - cell * strip.functions()) / updates, LEAST_UPDATE * em, UPDATE * em);
        List<Double> starts = starts(strip, cell, em);
        StripGeometry all = new StripGeometry(strip, width, height, em, cell, starts, update, 0);
        return new StripGeometry(strip, width, height, em, cell, starts, update, Math.clamp(scroll, 0, all.most()));
    }

    private static List<Double> starts(Strip strip, double cell, double em) {
        double[] wanted = strip.names().stream()
                .mapToDouble(characters -> (PADDING + CHARACTER * characters) * em).toArray();
        double lack = Arrays.stream(wanted).map(each -> Math.max(0, each - cell)).sum();
        double spare = Arrays.stream(wanted).map(each -> Math.max(0, cell - each)).sum();
        double moved = Math.min(lack, spare);
        List<Double> starts = new ArrayList<>(List.of(0.0));
        for (double each : wanted) {
            double more = each > cell ? (each - cell) * moved / lack : lack == 0 ? 0 : (each - cell) * moved / spare;
            starts.add(starts.getLast() + cell + (spare == 0 ? 0 : more));
        }
        return starts;
    }

    /** The width of everything. */
    double content() {
        return updates() + update * Math.max(2, strip.updates()) - GAP * em;
    }

    /** The greatest scroll. */
    double most() {
        return Math.max(0, content() - width);
    }

    boolean isScrolled() { return most() > 0; }

    private double updates() {
        return strip.functions() * cell + (TURN + SPACE) * em;
    }

    double gap() {
        return GAP * em;
    }

    /** The height of a lane, without its gap. */
    double lane() {
        int lanes = 1 + Math.max(1, strip.passes());
        return (bottom() - gap() * (lanes - 1)) / lanes;
    }

    /** Below is the scroll bar, if there is one. */
    double bottom() {
        return height - (isScrolled() ? BAR * em + gap() : 0);
    }

    double barHeight() {
        return BAR * em;
    }

    double top(int lane) {
        return lane * (lane() + gap());
    }

    /** The left edge of a cell on the canvas. */
    double left(StripCell cell) {
        double at = switch (cell.kind()) {
            case FORWARD, FAILED, SEED, BACKWARD -> starts.get(Math.min(cell.column(), strip.functions()));
            case UPDATE -> updates() + cell.column() * update;
            case END -> updates() + cell.column() * (content() - updates() + gap()) / ends();
        };
        return at - scroll;
    }

    double width(StripCell cell) {
        double all = switch (cell.kind()) {
            case FORWARD, FAILED, BACKWARD -> starts.get(Math.min(cell.column() + 1, strip.functions()))
                    - starts.get(Math.min(cell.column(), strip.functions() - 1));
            case SEED -> TURN * em;
            case UPDATE -> update;
            case END -> (content() - updates() + gap()) / ends();
        };
        return all - gap();
    }

    private int ends() {
        return (int) Math.max(1, strip.cells().stream().filter(each -> each.kind() == StripCell.Kind.END).count());
    }

    boolean isSeen(StripCell cell) {
        double left = left(cell);
        return left < width && left + width(cell) > 0;
    }

    /** The lane at a height. */
    int laneAt(double y) {
        return Math.clamp((long) Math.floor((y + gap() / 2) / (lane() + gap())), 0, Math.max(1, strip.passes()));
    }

    /** The step at a point; in a lane the one that was there last as time runs in it. Null if nothing was. */
    @Nullable
    StripCell at(double x, int lane) {
        double along = Math.clamp(x, 0, width) + scroll;
        if (along >= updates() - SPACE * em / 2) {
            int column = (int) Math.max(0, (along - updates()) / update);
            StripCell found = strip.update(column, lane > 0);
            if (found != null) {
                return found;
            }
        }
        int column = Collections.binarySearch(starts, along);
        return strip.function(Math.min(column < 0 ? -column - 2 : column, strip.functions()), lane);
    }

    /** The scroll that brings a cell well into view, or the present one if it is there. */
    double following(StripCell cell) {
        double left = left(cell);
        double margin = Math.min(2 * this.cell, width / 4);
        if (left >= 0 && left + width(cell) <= width) {
            return scroll;
        }
        double wanted = left < 0 ? scroll + left - margin : scroll + left + width(cell) - width + margin;
        return Math.clamp(wanted, 0, most());
    }
}
