package tapedeck.bench;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tapedeck.array.Workspace;
import tapedeck.deck.atlas.Atlas;
import tapedeck.deck.atlas.AtlasAxis;
import tapedeck.deck.atlas.AtlasProbe;
import tapedeck.deck.atlas.AtlasQuestion;
import tapedeck.deck.atlas.AtlasView;
import tapedeck.deck.atlas.RunStart;
import tapedeck.deck.training.GovernedRun;
import tapedeck.deck.training.OpenIteration;
import tapedeck.deck.training.Trainer;
import tapedeck.program.Metrics;
import tapedeck.program.Program;
import tapedeck.program.Settings;
import tapedeck.program.Step;
import tapedeck.programs.Catalogue;

/** Iterations of an atlas of FizzBuzz, rate and momentum, against one run of as many; and how soon it is there. */
final class AtlasGroup implements Group {
    private static final int ITERATIONS = 200;
    private static final int ROUNDS = 7;

    /** One run of so many iterations that does nothing but train. */
    private static final class PlainRun extends GovernedRun {
        private final Workspace workspace = new Workspace();
        private final long to;
        private long iteration;
        private @Nullable OpenIteration open;

        PlainRun(Settings settings, long to) {
            super(new Trainer(settings));
            this.to = to;
        }

        @Override
        protected long iteration() {
            return iteration;
        }

        @Override
        protected void governed() {
            // it begins as the Program made it
        }

        @Override
        public @Nullable Step begin() {
            iteration++;
            trainer().begin(iteration);
            open = OpenIteration.free(workspace, null);
            return trainer();
        }

        @Override
        public boolean end(double loss) {
            if (open != null) {
                open.close();
            }
            return iteration < to;
        }

        @Override
        public void measures(Supplier<Metrics.Scores> measurement) {
            // nobody asks
        }

        @Override
        public void onClose(Runnable release) {
            // nobody closes it
        }
    }

    @Override
    public void run(Report report) throws Exception {
        Program program = new Catalogue().find("fizzbuzz").orElseThrow().load(Path.of(""));
        RunStart start = new RunStart(program, program.defaults(), 1);
        AtlasProbe probe = AtlasProbe.of(start);
        AtlasQuestion small = question(start, probe, 16, 12);
        for (int i = 0; i < 2; i++) { // compiled
            plain(program, 40_000);
            atlas(small, 1);
        }
        double[] perSecond = new double[ROUNDS];
        double[] ratios = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            perSecond[round] = atlas(small, 1);
            ratios[round] = perSecond[round] / plain(program, 40_000);
        }
        report.figure("iterations of an atlas on one thread", Samples.median(perSecond), "it/s",
                Samples.median(ratios), "a plain loop over as many");
        AtlasQuestion whole = question(start, probe, 64, 48);
        long begun = System.nanoTime();
        try (Atlas atlas = new Atlas(whole, Runtime.getRuntime().availableProcessors())) {
            while (atlas.view().done() < 5 * 4) {
                TimeUnit.MILLISECONDS.sleep(1);
            }
            report.figure("64x48 of 200 iterations, first coarse picture", (System.nanoTime() - begun) / 1e9, "s");
            atlas.await();
            report.figure("64x48 of 200 iterations, all", (System.nanoTime() - begun) / 1e9, "s");
        }
    }

    private static AtlasQuestion question(RunStart start, AtlasProbe probe, int columns, int rows) {
        return new AtlasQuestion(start, probe.usual(start, AtlasAxis.LEARNING_RATE, columns),
                probe.usual(start, AtlasAxis.MOMENTUM, rows), ITERATIONS, 1, probe);
    }

    /** Iterations a second. */
    private static double plain(Program program, int iterations) throws Exception {
        long begun = System.nanoTime();
        program.run(new PlainRun(program.defaults().withEpochs(Integer.MAX_VALUE), iterations));
        return iterations / ((System.nanoTime() - begun) / 1e9);
    }

    /** Iterations a second. */
    private static double atlas(AtlasQuestion question, int threads) throws Exception {
        long begun = System.nanoTime();
        try (Atlas atlas = new Atlas(question, threads)) {
            AtlasView view = atlas.await();
            long iterations = 0;
            for (int point = 0; point < view.size(); point++) {
                iterations += view.divergedAt(point) > 0 ? view.divergedAt(point) : ITERATIONS;
            }
            return iterations / ((System.nanoTime() - begun) / 1e9);
        }
    }
}
