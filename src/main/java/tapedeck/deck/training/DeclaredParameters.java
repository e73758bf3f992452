package tapedeck.deck.training;

import java.util.List;
import java.util.function.Supplier;
import tapedeck.program.Metrics;
import tapedeck.program.Program;
import tapedeck.program.ProgramCapabilities.Repetition;
import tapedeck.program.ProgramException;
import tapedeck.program.Settings;
import tapedeck.program.Step;
import tapedeck.tape.Recorder;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;

/** The parameters that a Program will train, known by running it no further than to where it says so. */
public final class DeclaredParameters extends GovernedRun {
    /** Thrown through the Program when it has said it. */
    private static final class Said extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Said() {
            super("the parameters are known", null, false, false);
        }
    }

    private List<TensorState> parameters = List.of();

    private DeclaredParameters(Settings settings) {
        super(new Trainer(settings));
    }

    /**
     * The parameters as they are at first, in the order of the groups, with the names that they have on the tape.
     *
     * @throws ProgramException if the deck does not know its parameters: those of a script are the script's own
     * @throws Exception whatever the Program throws
     */
    public static List<TensorState> of(Program program, Settings settings) throws Exception {
        if (program.capabilities().repetition() != Repetition.FROM_CHECKPOINT) {
            throw new ProgramException(Message.of("deck.ownParameters", "program", program.id()));
        }
        DeclaredParameters run = new DeclaredParameters(settings);
        try {
            program.silenced().run(run);
        } catch (Said _) {
            return run.parameters;
        }
        throw new ProgramException(Message.of("deck.noParameter", "program", program.id()));
    }

    @Override
    protected long iteration() {
        return 0;
    }

    @Override
    protected void governed() {
        parameters = new Recorder(trainer().parameters(), _ -> {}).parameters();
        throw new Said();
    }

    @Override
    public void measures(Supplier<Metrics.Scores> measurement) {
        // nobody asks
    }

    @Override
    public Step begin() {
        throw new Said();
    }

    @Override
    public boolean end(double loss) {
        return false;
    }

    @Override
    public void onClose(Runnable release) {
        // nobody closes it
    }
}
