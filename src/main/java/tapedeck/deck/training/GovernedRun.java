package tapedeck.deck.training;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.array.Generator;
import tapedeck.array.NdArray;
import tapedeck.data.Dataset;
import tapedeck.optim.ParameterGroup;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Knob;
import tapedeck.program.Knobs;
import tapedeck.program.Schedule;
import tapedeck.program.Settings;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.RecordedRunSink;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TensorState;
import tapedeck.tape.WholeStatistics;
import tapedeck.text.Message;

/** A run whose optimizer, batches and generators a {@link Trainer} governs. On the thread of its Program. */
public abstract class GovernedRun implements RecordedRunSink {
    private final Trainer trainer;
    private boolean sums;

    protected GovernedRun(Trainer trainer) {
        this.trainer = trainer;
    }

    protected final Trainer trainer() {
        return trainer;
    }

    @Override
    public final Settings settings() {
        return trainer.settings();
    }

    @Override
    public final int batchSize() {
        return trainer.inForce().batchSize();
    }

    @Override
    public final void training(List<ParameterGroup> groups, @Nullable Dataset train, Generator... generators) {
        trainer.govern(groups, train, generators);
        governed();
    }

    @Override
    public final void madeWith(Knobs knobs, Set<String> fresh) {
        Hyperparameters started = settings().hyperparameters();
        trainer.own(iteration() + 1, knobs, knobs.made(trainer.inForce(), started, fresh),
                knobs.made(trainer.wanted(), started, fresh));
    }

    @Override
    public Hyperparameters inForce() {
        return trainer.inForce().scheduled(iteration());
    }

    /** The last iteration that has begun. */
    protected abstract long iteration();

    @Override
    public final void turned(String knob, double value, boolean updated) {
        Knobs knobs = trainer.knobs();
        Knob rate = knobs.rate();
        if (rate != null && rate.name().equals(knob)
                && trainer.inForce().schedule().kind() != Schedule.Kind.CONSTANT) {
            return; // it has a schedule that was set for it, and not its own
        }
        Hyperparameters wanted = trainer.wanted();
        boolean waits = knobs.in(wanted, knob) != knobs.in(trainer.inForce(), knob); // what is wanted still is
        trainer.own(updated ? iteration() + 1 : iteration(), knobs, knobs.turn(trainer.inForce(), knob, value),
                waits ? wanted : knobs.turn(wanted, knob, value));
    }

    @Override
    public final void sumsOverRows() {
        sums = true;
    }

    @Override
    public final void learnsAt(double rate) {
        trainer.want(trainer.wanted().withLearningRate(rate));
    }

    @Override
    public boolean pass(double loss) {
        return false; // nobody who runs it so has anything of it
    }

    /** The iteration that runs, if somebody is to see it. */
    protected @Nullable CapturedIteration seen() {
        return null;
    }

    /** One of its events. */
    protected void happened(CapturedIteration now, TapeEvent event) {
        now.append(event);
    }

    @Override
    public final boolean isSeen() { return seen() != null; }

    @Override
    public final void tell(List<TensorState> parameters, int updates, Iterable<TapeEvent> events) {
        CapturedIteration now = Objects.requireNonNull(seen(), "nobody listens");
        now.begin(parameters);
        now.expectUpdates(updates);
        events.forEach(event -> happened(now, event));
    }

    @Override
    public final void sampled(NdArray sample, WholeStatistics all) {
        Objects.requireNonNull(seen(), "nobody listens").sampled(sample, all);
    }

    @Override
    public final void doubted(Message why) {
        Objects.requireNonNull(seen(), "nobody listens").doubt(why);
    }

    /** Returns whether the loss of an iteration is a sum over its rows. */
    protected final boolean isSumOverRows() {
        return sums;
    }

    /** The loss of the iteration that has ended, or what that would be if its batch were a full one. */
    protected final double ofFullBatch(double loss) {
        int full = Math.min(trainer.inForce().batchSize(), trainer.rows());
        return sums && full > 0 ? loss * full / trainer.batch().size() : loss;
    }

    /** What will be trained is known, and as the Program made it. */
    protected abstract void governed();
}
