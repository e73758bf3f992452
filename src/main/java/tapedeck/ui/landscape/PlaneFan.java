package tapedeck.ui.landscape;

import java.util.ArrayList;
import java.util.List;
import tapedeck.surface.PlaneFrame;
import tapedeck.text.Numbers;
import tapedeck.view.landscape.PlaneScene.FanStep;

/** The next step at other rates than the one that was taken: as long as the rate is large. */
final class PlaneFan {
    private static final int BELOW = 6;
    private static final int ABOVE = 5;
    /** From the lowest to the one that is set: a tenth. */
    private static final double PER_STEP = Math.pow(10, 1.0 / BELOW);

    private PlaneFan() {}

    /**
     * Twelve steps from the present point, around the one at a rate.
     *
     * @param rate that is set; none are given where it is NaN or 0, or where the step that was taken is of no rate
     */
    static List<FanStep> of(PlaneFrame frame, double rate) {
        List<FanStep> fan = new ArrayList<>();
        if (!(rate > 0) || !(frame.rate() > 0)) {
            return fan;
        }
        for (int k = -BELOW; k <= ABOVE; k++) {
            double times = rate * Math.pow(PER_STEP, k) / frame.rate();
            fan.add(new FanStep(frame.present().x() + times * frame.step().x(),
                    frame.present().y() + times * frame.step().y(), (double) (k + BELOW) / (BELOW + ABOVE),
                    k == 0 ? Numbers.shortest(rate) : ""));
        }
        return fan;
    }
}
