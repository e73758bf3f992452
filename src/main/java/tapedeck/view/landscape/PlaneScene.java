package tapedeck.view.landscape;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.surface.PlaneFrame;
import tapedeck.view.plot.PlotColour;

/**
 * The content of a picture of a plane. Immutable.
 *
 * @param ground the loss; null before its coarsest grid is there
 * @param looks of the takes whose ways are drawn
 * @param fan where the next step would lead at other rates, from the lowest
 * @param rates where the step that was taken would have led at other rates, and where it led
 * @param cross the place that is pointed at, or null
 * @param words what is written on it
 */
public record PlaneScene(PlaneFrame frame, @Nullable PlaneGround ground, List<TakeLook> looks, List<FanStep> fan,
        List<RateStep> rates, @Nullable Cross cross, Words words) {
    /** The look of a take's way; its label stands at its end. */
    public record TakeLook(int take, PlotColour colour, String label) {}

    /**
     * A step from the present point.
     *
     * @param x where it leads
     * @param y where it leads
     * @param share of its rate among the others, from 0 to 1
     * @param label its rate where that is the one that is set, else empty
     */
    public record FanStep(double x, double y, double share, String label) {
        boolean isChosen() { return !label.isEmpty(); }
    }

    /** The step at a rate: where it leads, what is said of it, and whether it is the one that was taken. */
    public record RateStep(double x, double y, String label, boolean isTaken) {}

    /** A place in the plane, and what is said of it. */
    public record Cross(double x, double y, String words) {}

    /** The words at the start, at the present point and at the direction downhill. */
    public record Words(String start, String present, String downhill) {}

    public PlaneScene {
        looks = List.copyOf(looks);
        fan = List.copyOf(fan);
        rates = List.copyOf(rates);
    }

    /** The same with a cross at a place. */
    public PlaneScene pointedAt(double x, double y, String said) {
        return new PlaneScene(frame, ground, looks, fan, rates, new Cross(x, y, said), words);
    }

    /** The look of a take, or null if its way is not drawn. */
    @Nullable
    TakeLook look(int take) {
        return looks.stream().filter(each -> each.take() == take).findFirst().orElse(null);
    }
}
