package tapedeck.view.chart;

import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;

/**
 * The part of the axis that is seen: the running take, as it grows, until the viewer zooms, pans or asks for all takes. A longer take
 * beside it would make a new one a sliver. Knows no Nodes.
 */
public final class Zoom {
    private Consumer<Boolean> listener = _ -> {};
    private boolean following = true;
    private double low;
    private double high = 1;
    private double own = 1;
    private double full = 1;
    private boolean whole;
    private double least = 1e-3;

    /** Returns whether the running take is seen from its beginning to its end. */
    public boolean isFollowing() {
        return following;
    }

    /** Sets whether it is; what is seen stays until the next {@link #grow}. */
    public void setFollowing(boolean on) {
        if (on != following) {
            following = on;
            listener.accept(on);
        }
    }

    /** Sets what is told when following begins or ends; one listener at most. */
    public void setOnFollowing(Consumer<Boolean> told) {
        listener = told;
    }

    /**
     * The run has grown.
     *
     * @param running where the running take ends on the axis
     * @param end of the whole axis, at least {@code running}
     * @param shortest the least to be seen, at most {@code end}
     */
    void grow(double running, double end, double shortest) {
        own = running;
        full = end;
        least = Math.min(end, shortest);
        if (following || whole) {
            low = 0;
            high = whole ? full : own;
        } else if (high > full && low + least > full) {
            set(low, high - low); // another run, that has nothing there yet
        }
    }

    /** Returns whether everything is seen that is drawn, as it grows. */
    boolean isWhole() {
        return whole || (following && own >= full);
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
        free();
        set(at - share * span, span);
    }

    /** Moves by a share of what is seen; to later if positive. */
    public void pan(double share) {
        if (low > 0 || high < full) {
            free();
            set(low + share * (high - low), high - low);
        }
    }

    /** Shows from one place to another, in any order. */
    public void select(double one, double other) {
        free();
        double span = Math.max(least, Math.abs(one - other));
        set((one + other - span) / 2, span);
    }

    /** Shows the running take again. */
    public void follow() {
        whole = false;
        setFollowing(true);
        grow(own, full, least);
    }

    /** Shows all takes, also those that are longer than the running one. */
    public void all() {
        if (own >= full) {
            follow();
        } else {
            whole = true;
            setFollowing(false);
            grow(own, full, least);
        }
    }

    private void free() {
        whole = false;
        setFollowing(false);
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
