package tapedeck.deck.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import tapedeck.array.Shape;
import tapedeck.autograd.GradCheck;
import tapedeck.autograd.Tape;
import tapedeck.autograd.TapeListener;
import tapedeck.autograd.TapeSignal;
import tapedeck.autograd.Tensor;
import tapedeck.program.Metrics;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.program.Settings;
import tapedeck.program.Step;
import tapedeck.text.Message;

/**
 * Checks the gradients of a Program's first iteration: every element of every parameter against finite differences
 * and forward mode. The iteration runs many times, each time only as far as its backward pass, so that nothing is
 * updated in between.
 */
public final class ProgramCheck extends GovernedRun {
    /** The result for one parameter. */
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

    /** Thrown through a Program that drives its iterations itself: one of them cannot be run many times. */
    private static final class OwnLoop extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OwnLoop() {
            super("the Program owns its loop", null, false, false);
        }
    }

    private final List<Result> results = new ArrayList<>();

    private ProgramCheck(Settings settings) {
        super(new Trainer(settings));
    }

    /**
     * Checks every parameter of {@code program}'s optimizer.
     *
     * @throws ProgramException if its iteration goes through no backward pass, or is driven by begin and end
     * @throws Exception whatever the Program throws
     */
    public static List<Result> of(Program program) throws Exception {
        ProgramCheck check = new ProgramCheck(program.defaults());
        try {
            program.run(check);
        } catch (OwnLoop _) {
            throw new ProgramException(Message.of("deck.own-loop", "program", program.id()));
        }
        if (check.results.isEmpty()) {
            throw new ProgramException(Message.of("deck.noParameter", "program", program.id()));
        }
        return check.results;
    }

    @Override
    protected long iteration() {
        return 1;
    }

    @Override
    protected void governed() {
        // it is checked as the Program made it
    }

    @Override
    public void measures(Supplier<Metrics.Scores> measurement) {
        // the loss is enough
    }

    @Override
    public Step begin() {
        throw new OwnLoop();
    }

    @Override
    public boolean end(double loss) {
        return false;
    }

    @Override
    public void onClose(Runnable release) {
        // nobody closes it
    }

    @Override
    public boolean iteration(ToDoubleFunction<Step> body) {
        trainer().begin(1);
        trainer().parameters().forEach(parameter -> results.add(new Result(parameter.name(), parameter.shape(),
                new GradCheck().check(() -> loss(body), List.of(parameter)))));
        return false;
    }

    private Tensor loss(ToDoubleFunction<Step> body) {
        TapeListener stop = signal -> {
            if (signal instanceof TapeSignal.BackwardStarted(Tensor root, _, _)) {
                throw new LossReached(root);
            }
        };
        try (Tape _ = Tape.open(stop)) {
            double loss = body.applyAsDouble(trainer());
            throw new IllegalStateException("the iteration has no backward pass, only a loss of " + loss);
        } catch (LossReached reached) {
            return reached.loss;
        }
    }
}
