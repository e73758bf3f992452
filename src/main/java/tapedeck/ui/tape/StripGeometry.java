package tapedeck.ui.tape;

import org.jspecify.annotations.Nullable;

/**
 * The places of cells, in pixels of the canvas. Cells of Functions shrink to fit until they could not be read, then those
 * of updates; then the strip is scrolled.
 *
 * @param em the font size
 * @param cell the width of a Function's column, with its gap
 * @param update the same of an update's
 * @param scroll what is left of the canvas; from 0 to {@link #most}
 */
record StripGeometry(Strip strip, double width, double height, double em, double cell, double update,
        double scroll) {
    private static final double WIDEST = 7.6;
    private static final double LEAST = 5.3;
    private static final double TURN = 3.9;
    private static final double SPACE = 0.9;
    private static final double UPDATE = 3.1;
    private static final double LEAST_UPDATE = 2.3;
    private static final double GAP = 0.25;
    private static final double BAR = 0.45;

    static StripGeometry of(Strip strip, double width, double height, double em, double scroll) {
        int updates = Math.max(2, strip.updates());
        double room = width - (TURN + SPACE) * em;
        double fitting = (room - UPDATE * em * updates) / Math.max(1, strip.functions());
        double cell = Math.clamp(fitting, LEAST * em, WIDEST * em);
        double update = Math.clamp((room - cell * strip.functions()) / updates, LEAST_UPDATE * em, UPDATE * em);
        StripGeometry all = new StripGeometry(strip, width, height, em, cell, update, 0);
        return new StripGeometry(strip, width, height, em, cell, update, Math.clamp(scroll, 0, all.most()));
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
            case FORWARD, FAILED, SEED, BACKWARD -> cell.column() * this.cell;
            case UPDATE -> updates() + cell.column() * update;
            case END -> updates() + cell.column() * (content() - updates() + gap()) / ends();
        };
        return at - scroll;
    }

    double width(StripCell cell) {
        double all = switch (cell.kind()) {
            case FORWARD, FAILED, BACKWARD -> this.cell;
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
        return strip.function(Math.min((int) (along / cell), strip.functions()), lane);
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
