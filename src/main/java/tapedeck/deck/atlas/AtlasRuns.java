package tapedeck.deck.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tapedeck.array.Workspace;
import tapedeck.program.Program;

/** The runs of a question, and of those that ask the same of other places: each is run once. Any thread. */
final class AtlasRuns {
    /** More are not kept: the first are forgotten with all others. */
    private static final int MOST = 400_000;

    private final Map<Place, AtlasResult> known = new ConcurrentHashMap<>();
    /** A Program has the rows of one seed at hand: each seed, and each width, has its own. */
    private final Map<Variant, Program> programs = new ConcurrentHashMap<>();

    private record Place(double x, double y) {}

    private record Variant(double width, int seed) {}

    /** One worker's means: what it runs now, and the arrays that it uses again and again. */
    static final class Worker {
        /** Above this the arrays of other batch sizes and widths are given back first. */
        private static final long MOST_BYTES = 64L << 20;

        private final Workspace arrays = new Workspace();
        private volatile @Nullable AtlasRun now;
        private volatile boolean closed;

        private AtlasResult run(RunStart start, int iterations) {
            if (arrays.bytes() > MOST_BYTES) {
                arrays.release();
            }
            AtlasRun run = new AtlasRun(start, iterations, arrays);
            now = run;
            if (closed) { // asked after it can be seen: one of the two ends it
                run.close();
            }
            try {
                run.run();
            } catch (Exception | OutOfMemoryError | StackOverflowError _) { // of this point alone
                return AtlasResult.failed();
            } finally {
                now = null;
            }
            return run.result();
        }

        boolean isClosed() { return closed; }

        void close() {
            closed = true;
            AtlasRun running = now;
            if (running != null) {
                running.close();
            }
        }
    }

    @Nullable
    AtlasResult known(AtlasQuestion question, int column, int row) {
        return known.get(new Place(question.x().value(column), question.y().value(row)));
    }

    /** Runs a point of {@code question} from all its seeds; null if the worker was closed meanwhile. */
    @Nullable
    AtlasResult run(AtlasQuestion question, int column, int row, Worker worker) {
        List<AtlasResult> seeds = new ArrayList<>();
        for (int seed = 0; seed < question.seeds(); seed++) {
            RunStart start = of(question, column, row, seed);
            AtlasResult result = worker.run(start, question.iterations());
            if (worker.isClosed()) {
                return null;
            }
            seeds.add(inRows(result, start, question));
        }
        AtlasResult middle = AtlasResult.median(seeds);
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(new Place(question.x().value(column), question.y().value(row)), middle);
        return middle;
    }

    /** A sum over the rows of another batch, as it would be of as many rows as at the start: else the smallest batch would seem to learn best. */
    private static AtlasResult inRows(AtlasResult result, RunStart start, AtlasQuestion question) {
        int rows = start.settings().hyperparameters().batchSize();
        int usual = question.start().settings().hyperparameters().batchSize();
        return !question.probe().sums() || rows == usual
                ? result
                : new AtlasResult(result.loss() * usual / rows, result.first() * usual / rows, result.divergedAt(),
                        result.constant());
    }

    private RunStart of(AtlasQuestion question, int column, int row, int seed) {
        double width = question.x().axis() == AtlasAxis.WIDTH
                ? question.x().value(column)
                : question.y().axis() == AtlasAxis.WIDTH ? question.y().value(row) : 0;
        RunStart first = question.start();
        var network = first.program().provenance().blueprint();
        Program program = (width == 0 && seed == 0) || network == null
                ? first.program()
                : programs.computeIfAbsent(new Variant(width, seed), _ -> width == 0
                        ? network.drawn(first.program().id(), first.program().title(), first.program().defaults())
                        : first.with(AtlasAxis.WIDTH, width).program());
        RunStart start = new RunStart(program, first.settings().withSeed(first.settings().seed() + seed),
                first.weightScale());
        for (AtlasScale scale : List.of(question.x(), question.y())) {
            if (scale.axis() != AtlasAxis.WIDTH) {
                start = start.with(scale.axis(), scale.value(scale.equals(question.x()) ? column : row));
            }
        }
        return start;
    }
}
