package tapedeck.deck.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import tapedeck.array.Generator;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.autograd.GradCheck;
import tapedeck.autograd.Tape;
import tapedeck.autograd.TapeListener;
import tapedeck.autograd.Tensor;
import tapedeck.data.Dataset;
import tapedeck.optim.ParameterGroup;
import tapedeck.program.Metrics;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.program.Run;
import tapedeck.program.Settings;
import tapedeck.program.Step;

/**
 * Checks the gradients of a Program's first iteration: every element of every parameter against finite differences
 * and forward mode. The iteration runs many times, each time only as far as its backward pass, so that nothing is
 * updated in between.
 */
public final class ProgramCheck implements Run {
    /** What was found for one parameter. */
    public record Result(String parameter, Shape shape, GradCheck.Report report) {}

    /** Thrown through the Program when its loss is known. */
    private static final class LossReached extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Tensor loss;

        LossReached(Tensor loss) {
            super("the loss is known", null, false, false);
            this.loss = loss;
        }
    }

    private final Settings settings;
    private final List<Result> results = new ArrayList<>();
    private final Trainer trainer;

    private ProgramCheck(Settings settings) {
        this.settings = settings;
        trainer = new Trainer(settings);
    }

    /**
     * Checks every parameter of {@code program}'s optimizer.
     *
     * @throws ProgramException if its iteration goes through no backward pass
     * @throws Exception whatever the Program throws
     */
    public static List<Result> of(Program program) throws Exception {
        ProgramCheck check = new ProgramCheck(program.defaults());
        program.run(check);
        if (check.results.isEmpty()) {
            throw new ProgramException(program.id() + ": there is no parameter to check");
        }
        return check.results;
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public int batchSize() {
        return trainer.inForce().batchSize();
    }

    @Override
    public void training(List<ParameterGroup> groups, @Nullable Dataset train, Generator... generators) {
        trainer.govern(groups, train, generators);
    }

    @Override
    public void measures(Supplier<Metrics.Scores> measurement) {
        // the loss is enough
    }

    @Override
    public boolean iteration(ToDoubleFunction<Step> body) {
        trainer.begin(1);
        trainer.parameters().forEach(parameter -> results.add(new Result(parameter.name(), parameter.shape(),
                new GradCheck().check(() -> loss(body), List.of(parameter)))));
        return false;
    }

    private Tensor loss(ToDoubleFunction<Step> body) {
        TapeListener stop = new TapeListener() {
            @Override
            public void backwardStarted(Tensor root, NdArray seed) {
                throw new LossReached(root);
            }
        };
        try (Tape _ = Tape.open(stop)) {
            double loss = body.applyAsDouble(trainer);
            throw new IllegalStateException("the iteration has no backward pass, only a loss of " + loss);
        } catch (LossReached reached) {
            return reached.loss;
        }
    }
}
