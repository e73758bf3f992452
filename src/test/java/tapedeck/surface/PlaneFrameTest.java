package tapedeck.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Recordings;
import tapedeck.optim.SGD;
import tapedeck.surface.Plane.Kind;
import tapedeck.surface.PlaneFrame.Question;
import tapedeck.surface.PlaneFrame.SeenWay;
import tapedeck.tape.CapturedIteration;

/** What is seen in a plane beside the loss: ways, the direction downhill, the step. */
class PlaneFrameTest {
    private static final double ASPECT = 1.25;

    /** The ravine {@code sum(bends * p^2) / 2}, descended at a rate. */
    private static final class Run {
        final Tensor bends;
        final Tensor p;
        final double rate;
        final List<ParameterPath.Stop> stops = new ArrayList<>();

        Run(double rate, double[] bends, double... start) {
            this.rate = rate;
            this.bends = Tensor.of(bends);
            p = Tensor.of(start).requiresGrad(true).named("p");
        }

        CapturedIteration next() {
            stops.add(new ParameterPath.Stop(stops.size() + 1, List.of(p.data().toArray())));
            p.setGrad(null);
            return Recordings.record(stops.size(), List.of(p), () -> {
                p.pow(2).mul(bends).sum().mul(0.5).backward();
                new SGD(List.of(p), rate).step();
            });
        }

        CapturedIteration after(int iterations) {
            for (int i = 1; i < iterations; i++) {
                next();
            }
            return next();
        }

        ParameterPath way(int take) {
            return new ParameterPath(take, stops);
        }
    }

    private static PlaneFrame frame(CapturedIteration captured, Kind kind, List<ParameterPath> ways) {
        LossFunction loss = Objects.requireNonNull(LossFunction.of(captured));
        return PlaneFrame.of(loss, new Question(captured, kind, ways, ASPECT), () -> false);
    }

    @Test
    void ofTwoNumbersThePlaneIsAllThereIs() {
        Run run = new Run(0.1, new double[]{1, 10}, 4, 1);
        PlaneFrame frame = frame(run.next(), Kind.WAY, List.of(run.way(1)));
        assertThat(frame.plane().kind()).isEqualTo(Kind.NUMBERS);
        assertThat(frame.present()).isEqualTo(new Plane.Seen(4, 1, 0));
        assertThat(frame.downhill()).isEqualTo(new Plane.Seen(-4, -10, 0));
        assertThat(frame.step().x()).isCloseTo(-0.4, within(1e-12));
        assertThat(frame.step().y()).isCloseTo(-1, within(1e-12));
        assertThat(frame.rate()).isEqualTo(0.1);
        assertThat(frame.before()).isEqualTo(13);
        assertThat(frame.after()).as("0.5 * 3.6^2, and nothing across").isCloseTo(6.48, within(1e-12));
        assertThat(frame.extent().contains(0, 0)).as("the start alone shows what is around it").isTrue();
    }

    @Test
    void theWayLiesInIt_andWhatElseIsSaidToBeOutside() {
        Run run = new Run(0.1, new double[]{1, 9, 3, 2}, 4, 1, 0.5, 0.1);
        PlaneFrame frame = frame(run.after(20), Kind.WAY, List.of(run.way(1)));
        assertThat(frame.plane().kind()).isEqualTo(Kind.WAY);
        assertThat(frame.first()).isGreaterThan(frame.second()).isGreaterThan(0.9);
        assertThat(frame.first() + frame.second()).isGreaterThan(0.99).isLessThan(1);
        SeenWay seen = frame.ways().getFirst();
        assertThat(seen.places()).hasSize(20)
                .allMatch(each -> frame.extent().contains(each.seen().x(), each.seen().y()));
        assertThat(seen.places().getFirst().seen().off()).isPositive();
        assertThat(seen.places().getLast().seen().off()).as("the plane goes through the present point")
                .isCloseTo(0, within(1e-12));
        assertThat(frame.extent().width() / frame.extent().height()).isCloseTo(ASPECT, within(1e-12));
    }

    @Test
    void inTheGradientsPlaneTheStepOfPlainDescentLiesWhole() {
        Run run = new Run(0.1, new double[]{1, 9, 3, 2}, 4, 1, 0.5, 0.1);
        PlaneFrame frame = frame(run.after(3), Kind.GRADIENT, List.of(run.way(1)));
        assertThat(frame.plane().kind()).isEqualTo(Kind.GRADIENT);
        assertThat(frame.step().off()).isCloseTo(0, within(1e-12));
        assertThat(frame.step().y()).isCloseTo(0, within(1e-12));
        assertThat(frame.step().x()).isPositive();
        Plane plane = frame.plane();
        double bend = plane.first()[1] * plane.first()[1] + plane.second()[1] * plane.second()[1];
        assertThat(bend).as("the steepest bend, 9, is along the second number").isCloseTo(1, within(1e-3));
    }

    @Test
    void aRunThatHasNotMovedHasTheGradientsPlane() {
        Run run = new Run(0.1, new double[]{1, 9, 3}, 4, 1, 0.5);
        PlaneFrame frame = frame(run.next(), Kind.WAY, List.of(run.way(1)));
        assertThat(frame.plane().kind()).isEqualTo(Kind.GRADIENT);
        assertThat(frame.first()).isNaN();
    }

    @Test
    void aStraightWayHasASecondDirectionAllTheSame() {
        Run run = new Run(0.1, new double[]{1, 1, 1}, 4, 1, 0.5);
        PlaneFrame frame = frame(run.after(5), Kind.WAY, List.of(run.way(1)));
        assertThat(frame.first()).isCloseTo(1, within(1e-12));
        assertThat(Vectors.length(frame.plane().second())).isCloseTo(1, within(1e-12));
        assertThat(Vectors.dot(frame.plane().first(), frame.plane().second())).isCloseTo(0, within(1e-12));
    }

    @Test
    void whatIsNotFiniteIsLeftOut_andAnotherNetworksWayIsNotSeen() {
        Run run = new Run(0.1, new double[]{1, 9, 3}, 4, 1, 0.5);
        CapturedIteration last = run.after(4);
        run.stops.set(1, new ParameterPath.Stop(2, List.of(new double[]{Double.NaN, 0, 0})));
        ParameterPath other = new ParameterPath(2, List.of(new ParameterPath.Stop(1, List.of(new double[]{1, 2}))));
        PlaneFrame frame = frame(last, Kind.WAY, List.of(run.way(1), other));
        assertThat(frame.ways().getFirst().places()).extracting(PlaneFrame.Place::iteration).containsExactly(1L, 3L,
                4L);
        assertThat(frame.ways().getLast().places()).isEmpty();
        assertThat(frame.first() + frame.second()).isGreaterThan(0.9);
    }

    @Test
    void theRandomPlaneIsTheSameForEverybody() {
        Run run = new Run(0.1, new double[]{1, 9, 3}, 4, 1, 0.5);
        CapturedIteration captured = run.next();
        assertThat(frame(captured, Kind.RANDOM, List.of()).plane().first())
                .isEqualTo(frame(captured, Kind.RANDOM, List.of()).plane().first());
    }
}
