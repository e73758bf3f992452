package tapedeck.view.chart;

import java.util.function.ToDoubleFunction;
import tapedeck.deck.training.LayerSize;

/** A measure that is drawn of a layer, from top to bottom. */
public enum Measure {
    GRADIENT("chart.sizes.gradient", "chart.sizes.gradient-short", LayerSize::gradient), UPDATE("chart.sizes.update",
            "chart.sizes.update-short", LayerSize::update),
    IDLE("chart.sizes.idle", "chart.sizes.idle-short",
            LayerSize::idle),
    SPREAD("chart.sizes.spread", "chart.sizes.spread-short", LayerSize::spread);

    /** How much of the weights a usual update changes: a rule of thumb (Karpathy 2015, CS231n, ratio of weights to updates). */
    public static final double USUAL = 1e-3;

    private final String title;
    private final String brief;
    private final ToDoubleFunction<LayerSize> number;

    Measure(String title, String brief, ToDoubleFunction<LayerSize> number) {
        this.title = title;
        this.brief = brief;
        this.number = number;
    }

    /** The key of what it is. */
    public String title() {
        return title;
    }

    /** The key of its name where there is little room. */
    public String brief() {
        return brief;
    }

    /** NaN where the layer has none. */
    public double of(LayerSize layer) {
        return number.applyAsDouble(layer);
    }
}
