package tapedeck.ui.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tapedeck.surface.Curvature;
import tapedeck.surface.StepCurve;
import tapedeck.surface.StepCurve.Profile;
import tapedeck.text.Message;

/** What is said of a step. */
class StepModelTest {
    private static Profile along(double slope, DoubleUnaryOperator loss) {
        List<StepCurve.Point> points = new ArrayList<>();
        for (int k = 0; k <= 32; k++) {
            points.add(new StepCurve.Point(k / 8.0, loss.applyAsDouble(k / 8.0)));
        }
        return new Profile(slope, points);
    }

    private static StepCurve curve(double slope, DoubleUnaryOperator loss, StepCurve.Part... parts) {
        return new StepCurve(0.1, loss.applyAsDouble(0), along(slope, loss), List.of(parts));
    }

    @Test
    void whatCameOfWhatWasPromised() {
        assertThat(StepModel.linearity(curve(-2, t -> 5 - 2 * t + t * t / 2)))
                .isEqualTo(Message.of("step.kept", "promised", "2", "came", "1.5", "share", "0.75"));
        assertThat(StepModel.linearity(curve(-2, t -> 5 - 2 * t + 3 * t * t)))
                .isEqualTo(Message.of("step.rose", "promised", "2", "rise", "1"));
        assertThat(StepModel.linearity(curve(0.5, t -> 5 + t / 2)).key()).isEqualTo("step.uphill");
        assertThat(StepModel.linearity(curve(0, t -> 5)).key()).isEqualTo("step.level");
        assertThat(StepModel.linearity(curve(-1, t -> t > 0 ? Double.NaN : 1)).key()).isEqualTo("step.rose");
    }

    @Test
    void theLossAtPartsAndMultiplesOfTheRate() {
        assertThat(StepModel.samples(curve(-2, t -> 5 - t))).containsExactly(
                new StepModel.Sample("0×", "0", "5"), new StepModel.Sample("0.5×", "0.05", "4.5"),
                new StepModel.Sample("1×", "0.1", "4"), new StepModel.Sample("2×", "0.2", "3"),
                new StepModel.Sample("4×", "0.4", "1"));
    }

    @Test
    void eachLayersOwnShare() {
        StepCurve curve = curve(-2, t -> 5 - t, new StepCurve.Part("fc1", along(-4, t -> 5 - t)),
                new StepCurve.Part("fc2", along(3, t -> 5 + t)));
        assertThat(StepModel.lines(curve)).containsExactly(
                new StepModel.Line(Message.of("step.all"), "-2", "-1", "0.5"),
                new StepModel.Line(Message.of("step.layer", "name", "fc1"), "-4", "-1", "0.25"),
                new StepModel.Line(Message.of("step.layer", "name", "fc2"), "+3", "+1", "–"));
    }

    @Test
    void whereTheRateThatIsSetWouldHaveLed() {
        StepCurve curve = curve(-2, t -> 5 - t);
        assertThat(StepModel.wanted(curve, 0.1)).as("there it led").isNull();
        assertThat(StepModel.wanted(curve, 0.2))
                .isEqualTo(Message.of("step.wanted", "rate", "0.2", "loss", "3"));
        assertThat(StepModel.wanted(curve, 0.5)).isEqualTo(Message.of("step.beyond", "rate", "0.5"));
        StepCurve still = new StepCurve(0, 5, along(0, _ -> 5), List.of());
        assertThat(StepModel.wanted(still, 0.2)).as("of a step that was none").isNull();
    }

    private static String bend(@Nullable Curvature bend, @Nullable Double limit) {
        return StepModel.bend(new StepFacts(1, curve(-2, t -> 5 - t), bend, limit, false, 0)).key();
    }

    @Test
    void howLargeARateTheBendAllows() {
        Curvature bend = new Curvature(12.5, 0, 7);
        assertThat(StepModel.bend(new StepFacts(1, curve(-2, t -> 5 - t), bend, 0.16, false, 0)))
                .isEqualTo(Message.of("step.bend.limit", "lambda", "12.5", "rate", "0.16"));
        StepFacts flat = new StepFacts(1, curve(0, _ -> 5), new Curvature(1e-12, 0, 7), null, true, 0);
        assertThat(StepModel.bend(flat)).isEqualTo(Message.of("step.bend.flat", "lambda", "1e-12"));
        assertThat(flat.bound()).as("on the ribbon").isInfinite();
        assertThat(bend(bend, null)).isEqualTo("step.bend.other");
        assertThat(bend(new Curvature(-1, 0, 7), null)).isEqualTo("step.bend.none");
        assertThat(bend(null, null)).isEqualTo("step.bend.large");
    }
}
