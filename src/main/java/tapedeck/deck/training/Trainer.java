package tapedeck.deck.training;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.Generator;
import tapedeck.autograd.Tensor;
import tapedeck.data.BatchCursor;
import tapedeck.data.Dataset;
import tapedeck.data.EpochRows;
import tapedeck.optim.Optimizer;
import tapedeck.optim.OptimizerKind;
import tapedeck.optim.ParameterGroup;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Knobs;
import tapedeck.program.Settings;
import tapedeck.program.Step;
import tapedeck.tape.Changes;

/**
 * The trainer: what is trained and with which hyperparameters, as it is now; all of it can be saved and put back. What is wanted comes
 * into force only between two updates, so that one update has one setting. On its Program's thread only.
 */
public final class Trainer implements Step {
    private final Settings settings;
    private Hyperparameters inForce;
    private Hyperparameters wanted;
    /** The number of the drag of which what is wanted is a step, or null. */
    private @Nullable Long gesture;
    private Knobs knobs = Knobs.NONE;
    private Changes changes = Changes.NONE;
    private List<ParameterGroup> declared = List.of();
    private TrainedParameters trained = new TrainedParameters(List.of());
    private List<Generator> generators = List.of();
    private List<WeightLoad> loads = List.of();
    private boolean elsewhere;
    private @Nullable Dataset train;
    private @Nullable BatchCursor cursor;
    private @Nullable Optimizer optimizer;
    /** What the iteration began with: who changes his mind before its update has it back with all it remembers. */
    private @Nullable Optimizer before;
    private OptimizerKind kindBefore;
    private BatchCursor.@Nullable Position start;
    /** The rows of the iteration: which, and copied once they are asked for, into its workspace. */
    private @Nullable EpochRows drawn;
    private @Nullable Dataset batch;

    public Trainer(Settings settings) {
        this.settings = settings;
        inForce = settings.hyperparameters();
        wanted = inForce;
        kindBefore = inForce.optimizer();
    }

    /** Returns what the run was started with. */
    public Settings settings() {
        return settings;
    }

    public void govern(List<ParameterGroup> groups, @Nullable Dataset rows, Generator... drawnFrom) {
        declared = List.copyOf(groups);
        train = rows;
        trained = new TrainedParameters(groups.stream().flatMap(group -> group.parameters().stream()).toList());
        generators = drawnFrom.length == 0 ? List.of(Generator.manualSeed(settings.seed())) : List.of(drawnFrom);
        cursor = rows == null ? null : new BatchCursor(rows, generators.getFirst(), drawnFrom.length == 0);
        optimizer = create();
        configure(1);
    }

    private Optimizer create() {
        return inForce.optimizer().create(declared, inForce.momentum(), inForce.weightDecay());
    }

    public boolean governs() {
        return optimizer != null;
    }

    public Hyperparameters inForce() {
        return inForce;
    }

    public Hyperparameters wanted() {
        return wanted;
    }

    public Changes changes() {
        return changes;
    }

    public List<Tensor> parameters() {
        return trained.tensors();
    }

    public List<String> groupNames() {
        return declared.stream().map(ParameterGroup::name).toList();
    }

    /** Returns what was put in the place of the weights, in order; it may be still to come. Never changes. */
    public List<WeightLoad> loads() {
        return loads;
    }

    /** Has each put in when the iteration after its own begins. */
    public void load(List<WeightLoad> all) {
        loads = List.copyOf(all);
    }

    /** Rows of the dataset; 0 without one. */
    public int rows() {
        return cursor == null ? 0 : cursor.rows();
    }

    public int iterationsPerEpoch() {
        return cursor == null ? 1 : cursor.perEpoch(inForce.batchSize());
    }

    /** The epoch of the batch drawn last, from 1; 0 before the first. */
    public int epoch(long iteration) {
        BatchCursor.Position position = cursor == null ? start : cursor.position();
        return iteration == 0 ? 0 : position == null ? (int) iteration : position.epoch() + 1;
    }

    public boolean isAtEpochEnd() { return cursor == null || cursor.isAtEpochEnd(); }

    /** Returns whether {@code iteration} ended the last of {@code epochs}. */
    public boolean isOver(long iteration, int epochs) {
        return cursor != null && cursor.isAtEpochEnd() && epoch(iteration) >= epochs;
    }

    /**
     * Takes over what the Program itself made of its knobs: no change but of the rate.
     *
     * @param from the iteration with whose update it comes into force; up to the first it is what the run was started with
     */
    void own(long from, Knobs all, Hyperparameters nowInForce, Hyperparameters nowWanted) {
        if (from > 1) {
            changes = changes.andRate(from, inForce.learningRate(), nowInForce.learningRate());
        }
        knobs = all;
        inForce = nowInForce;
        wanted = nowWanted;
    }

    public Knobs knobs() {
        return knobs;
    }

    /** What is trained is elsewhere, and these are in force there from {@code iteration} on: nothing else comes into force. */
    public void comes(long iteration, Hyperparameters next) {
        elsewhere = true;
        changes = changes.and(iteration, inForce, next);
        inForce = next;
    }

    public void want(Hyperparameters next) {
        want(next, null);
    }

    /** Wants it as a step of the drag of that number, or null. */
    public void want(Hyperparameters next, @Nullable Long of) {
        wanted = next;
        gesture = of;
    }

    /** Puts what is wanted in force before the first iteration: no change, but what is started with. */
    public void start() {
        adopt(wanted, 1);
    }

    /** Begins an iteration, from 1: what is wanted comes into force, and the next batch is drawn. */
    public void begin(long iteration) {
        before = optimizer;
        kindBefore = inForce.optimizer();
        apply(iteration, wanted);
        configure(iteration);
        loads.stream().filter(load -> load.after() == iteration - 1)
                .forEach(load -> trained.assign(load.parameters()));
        batch = null;
        drawn = cursor == null ? null : cursor.draw(inForce.batchSize());
    }

    /** Puts in force what was wanted while the iteration ran; returns whether that is new. */
    public boolean beforeUpdate(long iteration) {
        return apply(iteration, wanted.withBatchSize(inForce.batchSize()));
    }

    private boolean apply(long iteration, Hyperparameters next) {
        if (elsewhere || next.equals(inForce)) {
            return false;
        }
        changes = changes.and(iteration, inForce, next, gesture);
        adopt(next, iteration);
        return true;
    }

    private void adopt(Hyperparameters next, long iteration) {
        boolean other = next.optimizer() != inForce.optimizer();
        inForce = next;
        if (other && optimizer != null) {
            optimizer = before != null && next.optimizer() == kindBefore ? before : create();
        }
        configure(iteration);
    }

    private void configure(long iteration) {
        Optimizer current = optimizer;
        if (current == null) {
            return;
        }
        for (int i = 0; i < current.groups().size(); i++) {
            ParameterGroup group = current.groups().get(i);
            group.setLearningRate(inForce.rateAt(iteration) * inForce.multiplier(i));
            inForce.optimizer().configure(group, inForce.momentum(), inForce.weightDecay());
        }
        current.setMaxNorm(inForce.clipNorm());
    }

    public @Nullable EpochRows drawn() {
        return drawn;
    }

    @Override
    public Dataset batch() {
        if (train == null || drawn == null) {
            throw new IllegalStateException("the Program trains without a dataset");
        }
        batch = batch == null ? train.rows(drawn.places()) : batch;
        return batch;
    }

    @Override
    public Optimizer optimizer() {
        if (optimizer == null) {
            throw new IllegalStateException("the Program trains nothing");
        }
        return optimizer;
    }

    /** Returns what is remembered after {@code iteration}. */
    public Checkpoint save(long iteration) {
        return new Checkpoint(iteration, inForce, trained.data(), trained.grads(), optimizer().state(),
                cursor == null ? null : cursor.position(), generators.stream().map(Generator::state).toList());
    }

    /** Goes back, or forward, to where {@code checkpoint} was saved. */
    public void restore(Checkpoint checkpoint) {
        inForce = checkpoint.inForce();
        wanted = inForce;
        optimizer = create();
        optimizer.restore(checkpoint.optimizer());
        trained.assign(checkpoint.parameters());
        trained.assignGrads(checkpoint.grads());
        if (cursor != null && checkpoint.batches() != null) {
            cursor.restore(checkpoint.batches());
        }
        for (int i = 0; i < generators.size(); i++) {
            generators.get(i).restore(checkpoint.generators().get(i));
        }
    }

    /** Takes over the changes made up to the checkpoint; those after it come again as its iterations are run again. */
    public void inherit(Origin origin) {
        start = origin.checkpoint().batches();
        changes = origin.changes().until(origin.checkpoint().iteration());
        loads = origin.loads();
    }
}
