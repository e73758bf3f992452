package tapedeck.view.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tapedeck.surface.PlaneFrame;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.view.landscape.PlaneScene.RateStep;

/** The step of a plane at three rates: a tenth of the one that it was taken with, that one, and a hundred times it. */
public final class PlaneRates {
    private static final double SMALLER = 0.1;
    private static final double LARGER = 100;
    /** Of the map's width: what is nearer cannot be told from the point. */
    private static final double HARDLY = 0.015;
    private static final int DIGITS = 2;

    private PlaneRates() {}

    /** The three of a frame; none where its step was of no rate. */
    public static List<RateStep> of(PlaneFrame frame, Function<Message, String> words) {
        List<RateStep> rates = new ArrayList<>();
        double length = Math.hypot(frame.step().x(), frame.step().y());
        if (!(frame.rate() > 0) || !(length > 0) || !Double.isFinite(length)) {
            return rates;
        }
        for (double times : new double[]{1, LARGER, SMALLER}) { // the most important first
            double x = frame.present().x() + times * frame.step().x();
            double y = frame.present().y() + times * frame.step().y();
            String rate = Numbers.of(times * frame.rate(), DIGITS);
            double widths = times * length / frame.extent().width();
            String label = !frame.extent().contains(x, y)
                    ? words.apply(Message.of("plane.rate.far", "rate", rate, "widths", Numbers.of(widths, DIGITS)))
                    : times < 1 && widths < HARDLY ? words.apply(Message.of("plane.rate.near", "rate", rate)) : rate;
            rates.add(new RateStep(x, y, label, times == 1));
        }
        return rates;
    }
}
