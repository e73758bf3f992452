package tapedeck.view.chart;

import org.jspecify.annotations.Nullable;
import tapedeck.deck.takes.Take;

/** A place in a run that was pointed at. */
public record PickedPlace(int take, long iteration) {
    /** The take whose curve is within {@code reach} of the point, the current one if none is; null before any ran. */
    public static @Nullable PickedPlace at(double pixel, double height, ChartModel model, double reach) {
        Take take = model.data().running();
        if (take == null || pixel < model.x().from() || pixel > model.x().to()) {
            return null;
        }
        double best = reach;
        for (Curve curve : model.curves()) {
            double off = Math.abs(model.y().at(curve.valueAt(model.x().value(pixel))) - height);
            Take of = model.data().take(curve.take());
            if (of != null && (off < best || (off == best && curve.strong()))) {
                take = of;
                best = off;
            }
        }
        long iteration = Math.round(model.look().places(take).iteration(model.x().value(pixel)));
        return take.iteration() == 0 ? null : new PickedPlace(take.id(), Math.clamp(iteration, 1, take.iteration()));
    }
}
