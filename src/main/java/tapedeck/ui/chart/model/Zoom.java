package tapedeck.ui.chart.model;

import java.util.function.DoubleUnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** Which part of the run is seen: all of it, as it grows, until the viewer zooms or pans. Knows no Nodes. */
public final class Zoom {
    private final BooleanProperty following = new SimpleBooleanProperty(this, "following", true);
    private double low;
    private double high = 1;
    private double full = 1;
    private double least = 1e-3;

    /** Whether the whole run is seen. */
    public BooleanProperty followingProperty() {
        return following;
    }

    /**
     * The run has grown.
     *
     * @param end of the whole axis
     * @param shortest the least to be seen, at most {@code end}
     */
    void grow(double end, double shortest) {
        full = end;
        least = Math.min(end, shortest);
        if (following.get()) {
            low = 0;
            high = full;
        } else if (high > full && low + least > full) {
            set(low, high - low); // another run, that has nothing there yet
        }
    }

    /** The first place on the axis that is seen. */
    public double low() {
        return low;
    }

    /** The last place on the axis that is seen. */
    public double high() {
        return high;
    }

    /** Shows {@code factor} times as much, with {@code at} staying where it is. */
    public void by(double factor, double at) {
        double span = Math.clamp((high - low) * factor, least, full);
        double share = (at - low) / (high - low);
        following.set(false);
        set(at - share * span, span);
    }

    /** Moves by a share of what is seen; to later if positive. */
    public void pan(double share) {
        if (low > 0 || high < full) {
            following.set(false);
            set(low + share * (high - low), high - low);
        }
    }

    /** Shows from one place to another, in any order. */
    public void select(double one, double other) {
        following.set(false);
        double span = Math.max(least, Math.abs(one - other));
        set((one + other - span) / 2, span);
    }

    /** Shows the whole run again. */
    public void reset() {
        following.set(true);
        grow(full, least);
    }

    /** The axis counts something else, {@code place} of what it counted; {@link #grow} is to follow. */
    void rescale(DoubleUnaryOperator place) {
        low = place.applyAsDouble(low);
        high = place.applyAsDouble(high);
    }

    private void set(double from, double span) {
        double width = Math.min(span, full);
        low = Math.max(0, Math.min(from, full - width));
        high = low + width;
    }
}
