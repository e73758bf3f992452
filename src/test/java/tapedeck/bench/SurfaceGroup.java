package tapedeck.bench;

import java.nio.file.Path;
import java.util.Objects;
import tapedeck.deck.Deck;
import tapedeck.program.Program;
import tapedeck.programs.Catalogue;
import tapedeck.surface.Curvature;
import tapedeck.surface.LossFunction;
import tapedeck.surface.StepCurve;
import tapedeck.tape.CapturedIteration;

/** The step of an iteration, and how the loss bends there: how long after the iteration it is known. */
final class SurfaceGroup implements Group {
    private static final int ROUNDS = 30;

    @Override
    public void run(Report report) throws Exception {
        for (String lesson : new String[]{"fizzbuzz", "breast_cancer"}) {
            CapturedIteration captured = captured(lesson);
            LossFunction loss = Objects.requireNonNull(LossFunction.of(captured));
            report.figure(lesson + ", the first time", millis(() -> step(captured)), "ms");
            report.figure(lesson + ", loss along the step", median(() -> step(captured)), "ms");
            report.figure(lesson + ", largest eigenvalue",
                    median(() -> Curvature.of(loss, loss.origin(), () -> false)), "ms");
            report.figure(lesson + ", products it takes",
                    Curvature.of(loss, loss.origin(), () -> false).products(), "");
        }
    }

    private static void step(CapturedIteration captured) {
        StepCurve.of(captured, () -> false);
    }

    private static CapturedIteration captured(String lesson) throws Exception {
        Program program = new Catalogue().find(lesson).orElseThrow().load(Path.of(""));
        try (Deck deck = new Deck(program, program.defaults())) {
            deck.goTo(20);
            deck.await();
            return Objects.requireNonNull(deck.state().playhead().captured());
        }
    }

    private static double median(Runnable work) {
        double[] millis = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            millis[i] = millis(work);
        }
        return Samples.median(millis);
    }

    private static double millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }
}
