package tapedeck.lessons.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import tapedeck.array.NdArray;
import tapedeck.deck.atlas.AtlasAxis;
import tapedeck.deck.atlas.AtlasProbe;
import tapedeck.deck.atlas.AtlasRun;
import tapedeck.deck.atlas.AtlasScale;
import tapedeck.deck.atlas.RunStart;
import tapedeck.program.Hyperparameters;
import tapedeck.surface.LossFunction;
import tapedeck.surface.LossGrid;
import tapedeck.surface.ParameterPath;
import tapedeck.surface.Plane;
import tapedeck.surface.PlaneFrame;
import tapedeck.tape.CapturedIteration;

/**
 * The quantities of the loss around a run: along the step of the iteration that is shown ({@code valley}), over the plane through there
 * ({@code plane}), and of short runs with other rates ({@code atlas}), in numbers that the window draws. None where there is no such
 * picture. Those of the atlas run a program many times, so that they are for a check and not for a text.
 */
final class LandscapeQuantities {
    /** As the window's atlas does at first. */
    private static final int ITERATIONS = 200;
    private static final int POINTS = 32;

    private LandscapeQuantities() {}

    private static String name(String picture, String what) {
        return picture + "." + what;
    }

    /** The quantities by their names. */
    static Map<String, Function<EvaluationContext, Value>> quantities() {
        Map<String, Function<EvaluationContext, Value>> all = new LinkedHashMap<>();
        all.put(name("valley", "lands"), valley(step -> step.line().value(step.rate())));
        all.put(name("valley", "comes"), valley(step -> step.line().at(step.rate())));
        all.put(name("valley", "promised"), valley(step -> step.line().promised(step.rate())));
        all.put(name("valley", "widest"), valley(step -> step.line().widest()));
        all.put(name("plane", "share"), plane((frame, _) -> NdArray.scalar(frame.plane().kind() == Plane.Kind.NUMBERS
                ? 1
                : frame.first() + frame.second())));
        all.put(name("plane", "lowest"), plane(LandscapeQuantities::lowest));
        all.put(name("atlas", "diverges"), rate(true));
        all.put(name("atlas", "ends"), rate(false));
        return all;
    }

    private static Function<EvaluationContext, Value> valley(ToDoubleFunction<StepAhead> number) {
        return scenery -> {
            StepAhead step = StepAhead.of(scenery);
            double value = step == null ? Double.NaN : number.applyAsDouble(step);
            return Double.isNaN(value) ? new Value.None() : new Value.Numbers(value);
        };
    }

    /** A thing that is read off a plane. */
    private interface OnPlane {
        NdArray of(PlaneFrame frame, LossFunction loss);
    }

    private static Function<EvaluationContext, Value> plane(OnPlane number) {
        return scenery -> {
            CapturedIteration captured = scenery.state().playhead().captured();
            LossFunction loss = captured == null ? null : LossFunction.of(captured);
            if (captured == null || loss == null) {
                return new Value.None();
            }
            ParameterPath way = new ParameterPath(1, scenery.state().measured().positions().stream()
                    .map(each -> new ParameterPath.Stop(each.iteration(), each.values())).toList());
            PlaneFrame frame = PlaneFrame.of(loss,
                    new PlaneFrame.Question(captured, Plane.Kind.WAY, List.of(way), 1), () -> false);
            return new Value.Numbers(number.of(frame, loss));
        };
    }

    /** The numbers of all parameters at the lowest point of the finest grid that is drawn. */
    private static NdArray lowest(PlaneFrame frame, LossFunction loss) {
        int side = LossGrid.FINEST;
        LossGrid grid = LossGrid.of(frame.plane(), frame.extent(), side, side, loss.evaluator(), () -> false);
        int best = IntStream.range(0, side * side).filter(i -> Double.isFinite(grid.losses()[i])).boxed()
                .min((a, b) -> Double.compare(grid.losses()[a], grid.losses()[b])).orElse(0);
        double[] point = frame.plane().point(grid.x(best % side), grid.y(best / side));
        return NdArray.of(point, point.length);
    }

    /**
     * The least rate on the atlas' row of the run's settings with which it diverges; or the least above one that learns with which it does
     * not.
     */
    private static Function<EvaluationContext, Value> rate(boolean divergence) {
        return scenery -> {
            Hyperparameters now = scenery.state().settings().wanted().fromTheStart();
            RunStart start = new RunStart(scenery.start().program(), scenery.start().settings().with(now), 1);
            try {
                AtlasProbe probe = AtlasProbe.of(start);
                AtlasScale rates = probe.usual(start, AtlasAxis.LEARNING_RATE, POINTS);
                boolean learned = false;
                for (int i = 0; i < POINTS; i++) {
                    AtlasRun run = new AtlasRun(start.with(AtlasAxis.LEARNING_RATE, rates.value(i)), ITERATIONS);
                    run.run();
                    boolean diverged = run.result().diverged();
                    boolean learns = !diverged && !probe.isNoBetter(run.result());
                    if (divergence ? diverged : learned && !learns) {
                        return new Value.Numbers(rates.rounded(i));
                    }
                    learned |= learns;
                }
            } catch (Exception _) {
                // it cannot be run aside, or fails
            }
            return new Value.None();
        };
    }
}
