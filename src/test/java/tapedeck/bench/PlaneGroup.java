package tapedeck.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.ToDoubleFunction;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Tempo;
import tapedeck.program.Program;
import tapedeck.programs.Catalogue;
import tapedeck.surface.LossFunction;
import tapedeck.surface.LossGrid;
import tapedeck.surface.ParameterPath;
import tapedeck.surface.Plane.Kind;
import tapedeck.surface.PlaneFrame;
import tapedeck.tape.CapturedIteration;

/** The plane of a run: how long its grids take, against as many losses one by one; and a free run while it is refined. */
final class PlaneGroup implements Group {
    private static final int ROUNDS = 7;
    private static final int ITERATION = 2_000;
    private static final double SECONDS = 0.5;

    @Override
    public void run(Report report) throws Exception {
        for (String lesson : new String[]{"fizzbuzz", "digits"}) {
            grids(report, lesson);
        }
        freeRun(report);
    }

    private static void grids(Report report, String lesson) throws Exception {
        Program program = new Catalogue().find(lesson).orElseThrow().load(Path.of(""));
        try (Deck deck = new Deck(program, program.defaults())) {
            deck.goTo(lesson.equals("fizzbuzz") ? ITERATION : ITERATION / 10);
            DeckState state = deck.await();
            CapturedIteration captured = Objects.requireNonNull(state.playhead().captured());
            LossFunction loss = Objects.requireNonNull(LossFunction.of(captured));
            ParameterPath way = new ParameterPath(1, state.measured().positions().stream()
                    .map(each -> new ParameterPath.Stop(each.iteration(), each.values())).toList());
            PlaneFrame.Question question = new PlaneFrame.Question(captured, Kind.WAY, List.of(way), 1.25);
            PlaneFrame frame = PlaneFrame.of(loss, question, () -> false);
            report.figure(lesson + ", numbers", loss.dim(), "");
            report.figure(lesson + ", directions and ways",
                    seconds(() -> PlaneFrame.of(loss, question, () -> false)) * 1e3, "ms");
            double[] origin = loss.origin();
            for (int side : new int[]{33, 129}) {
                double[] grid = new double[ROUNDS];
                double[] ratios = new double[ROUNDS];
                ToDoubleFunction<double[]> evaluator = loss.evaluator();
                for (int round = 0; round < ROUNDS; round++) {
                    grid[round] = seconds(() -> LossGrid.of(frame.plane(), frame.extent(), side, side, evaluator,
                            () -> false));
                    ratios[round] = seconds(() -> {
                        for (int i = 0; i < side * side; i++) {
                            loss.at(origin);
                        }
                    }) / grid[round];
                }
                report.figure(lesson + ", " + side + " x " + side, Samples.median(grid), "s", Samples.median(ratios),
                        "as fast as losses one by one");
            }
        }
    }

    private static void freeRun(Report report) throws Exception {
        Program program = new Catalogue().find("fizzbuzz").orElseThrow().load(Path.of(""));
        List<Double> ratios = new ArrayList<>();
        try (Deck deck = new Deck(program, program.defaults().withEpochs(Integer.MAX_VALUE))) {
            deck.goTo(ITERATION);
            CapturedIteration captured = Objects.requireNonNull(deck.await().playhead().captured());
            LossFunction loss = Objects.requireNonNull(LossFunction.of(captured));
            PlaneFrame frame = PlaneFrame.of(loss, new PlaneFrame.Question(captured, Kind.GRADIENT, List.of(), 1.25),
                    () -> false);
            deck.setTempo(Tempo.free());
            deck.play();
            speed(deck);
            for (int round = 0; round < ROUNDS; round++) {
                double without = speed(deck);
                boolean[] over = {false};
                Thread refining = Thread.ofPlatform().start(() -> {
                    try {
                        while (true) {
                            LossGrid.of(frame.plane(), frame.extent(), 129, 129, loss.evaluator(), () -> over[0]);
                        }
                    } catch (CancellationException _) {
                        // over
                    }
                });
                ratios.add(speed(deck) / without);
                over[0] = true;
                refining.join();
            }
        }
        report.figure("free run while a plane is refined",
                Samples.median(ratios.stream().mapToDouble(each -> each).toArray()), "of without");
    }

    /** Iterations a second. */
    private static double speed(Deck deck) throws InterruptedException {
        long before = deck.state().position().iteration();
        long begun = System.nanoTime();
        Thread.sleep((long) (SECONDS * 1e3));
        return (deck.state().position().iteration() - before) / ((System.nanoTime() - begun) / 1e9);
    }

    private static double seconds(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }
}
