package tapedeck.deck.atlas;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.array.Workspace;
import tapedeck.autograd.Tensor;
import tapedeck.deck.replay.CloseSignal;
import tapedeck.deck.training.GovernedRun;
import tapedeck.deck.training.OpenIteration;
import tapedeck.deck.training.Trainer;
import tapedeck.deck.training.WeightLoad;
import tapedeck.program.Metrics;
import tapedeck.program.Predictor;
import tapedeck.program.Step;

/**
 * One short run that nobody sees: the losses that a deck has with the same start, bit for bit, without what a deck keeps to look back
 * on. It ends at the first that is not finite. On the thread that calls {@link #run}; {@link #close} from any.
 */
public final class AtlasRun extends GovernedRun implements AutoCloseable {
    private final RunStart start;
    private final double[] losses;
    private final @Nullable Workspace workspace;
    private final CloseSignal closing = new CloseSignal();
    private List<NdArray> loaded = List.of();
    private boolean constant;
    private int begun;
    private int ended;
    private @Nullable OpenIteration open;

    /** A run of so many iterations, at least 1, with arrays of its own. */
    public AtlasRun(RunStart start, int iterations) {
        this(start, iterations, new Workspace());
    }

    /** @param recycled the arrays of runs before this on the same thread */
    AtlasRun(RunStart start, int iterations, Workspace recycled) {
        super(new Trainer(start.settings().withEpochs(Integer.MAX_VALUE)));
        this.start = start;
        losses = new double[iterations];
        workspace = start.program().capabilities().recycles() ? recycled : null;
    }

    /**
     * Runs it, mute.
     *
     * @throws Exception whatever the Program throws
     */
    public void run() throws Exception {
        try {
            start.program().silenced().run(this);
            constant = ended > 0 && Double.isFinite(losses[ended - 1]) && answersAllAlike();
        } finally {
            leave();
        }
    }

    /** Iterations that ended. */
    public int iterations() {
        return ended;
    }

    /** The loss of every iteration that ended: {@code i} is that of iteration {@code i + 1}. */
    public double[] losses() {
        return Arrays.copyOf(losses, ended);
    }

    /** What came of it. */
    public AtlasResult result() {
        return after(ended);
    }

    /** The result of the run as it was at that iteration. */
    AtlasResult after(int iteration) {
        return AtlasResult.of(losses, iteration, constant);
    }

    private boolean answersAllAlike() {
        Predictor predictor = start.program().predictor(settings());
        List<NdArray> parameters = trainer().parameters().stream().map(Tensor::data).toList();
        return predictor != null && !parameters.isEmpty() && predictor.answersAllAlike(parameters);
    }

    /** The parameters that it began with, in the order of the groups, where they are not those that the Program makes; else none. */
    public List<NdArray> loaded() {
        return loaded;
    }

    AtlasProbe probe(double noise, double fastest, int iterations, double learned) {
        return new AtlasProbe(losses[0], noise, fastest, iterations, learned, trainer().inForce(), trainer().knobs(),
                trainer().rows(), !trainer().parameters().isEmpty(), isSumOverRows());
    }

    /** About the multiplications that an iteration takes. */
    long work() {
        long batch = Math.clamp(trainer().rows(), 1, Math.max(1, batchSize()));
        return batch * trainer().parameters().stream().mapToLong(each -> each.data().numel()).sum();
    }

    @Override
    protected long iteration() {
        return begun;
    }

    @Override
    protected void governed() {
        if (start.weightScale() != 1) {
            List<NdArray> initial = trainer().parameters().stream().map(Tensor::data).toList();
            loaded = start.scaled(initial);
            trainer().load(List.of(new WeightLoad(0, loaded)));
        }
    }

    @Override
    public void measures(Supplier<Metrics.Scores> measurement) {
        // the losses are enough
    }

    @Override
    public void onClose(Runnable release) {
        closing.onClose(release);
    }

    @Override
    public @Nullable Step begin() {
        leave();
        if (closing.isClosed() || isOver()) {
            return null;
        }
        begun++;
        trainer().begin(begun);
        open = OpenIteration.free(workspace, null);
        return trainer();
    }

    @Override
    public boolean end(double loss) {
        double full = ofFullBatch(loss);
        leave();
        losses[ended++] = full;
        return !isOver();
    }

    private boolean isOver() { return ended == losses.length || (ended > 0 && !Double.isFinite(losses[ended - 1])); }

    private void leave() {
        OpenIteration left = open;
        open = null;
        if (left != null) {
            left.close();
        }
    }

    /** Ends it, wherever it is. */
    @Override
    public void close() {
        closing.close();
    }
}
