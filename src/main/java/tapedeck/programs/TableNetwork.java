package tapedeck.programs;

import java.nio.file.Path;
import java.util.List;
import tapedeck.data.Task;
import tapedeck.data.prepare.Preparation;
import tapedeck.data.prepare.PreparationResult;
import tapedeck.data.prepare.TableSource;
import tapedeck.data.profile.Profile;
import tapedeck.data.table.ParsedTable;
import tapedeck.data.table.TableException;
import tapedeck.data.table.TableInput;
import tapedeck.data.table.TableReader;
import tapedeck.data.table.TooLargeException;
import tapedeck.optim.OptimizerKind;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.program.Provenance;
import tapedeck.program.Settings;
import tapedeck.programs.network.Activation;
import tapedeck.programs.network.LayerSpec;
import tapedeck.programs.network.LossKind;
import tapedeck.programs.network.NetworkProgram;
import tapedeck.programs.network.NetworkSpec;
import tapedeck.text.Message;

/** A network for any table: inputs and outputs follow from its preparation, the loss from its target. */
public final class TableNetwork {
    private static final int BATCH_SIZE = 32;
    private static final double RATE = 0.01;
    private static final int EPOCHS = 100;
    private static final int WIDTH = 16;

    private TableNetwork() {}

    /**
     * Reads a table, its dialect guessed. Slow.
     *
     * @throws ProgramException if it cannot be read
     */
    public static ParsedTable read(Path file) throws ProgramException {
        return read(TableReader.guessing(), new TableInput.OfFile(file));
    }

    /**
     * Reads a table. Slow; an interruption of the thread ends it.
     *
     * @throws TableTooLargeException if it is beyond the limits
     * @throws ProgramException if it cannot be read
     */
    public static ParsedTable read(TableReader reader, TableInput input) throws ProgramException {
        try {
            return reader.read(input);
        } catch (TooLargeException e) {
            throw new TableTooLargeException(e.message(), input);
        } catch (TableException e) {
            throw new ProgramException(e.message());
        } catch (InterruptedException _) {
            throw interrupted();
        }
    }

    /**
     * The usual preparation of a table. Slow.
     *
     * @param target what is to be predicted; empty for what most likely is
     * @throws ProgramException if there is no such column
     */
    public static Preparation preparation(ParsedTable table, String target) throws ProgramException {
        if (!target.isEmpty() && table.frame().column(target).isEmpty()) {
            throw new ProgramException(Message.of("lesson.table.noColumn", "file", table.name(), "column", target,
                    "columns", String.join(", ", table.frame().names())));
        }
        try {
            Profile profile = Profile.of(table, target);
            String column = target.isEmpty() ? Defaults.target(profile) : target;
            return Defaults.of(table, profile.to(column), column);
        } catch (InterruptedException _) {
            throw interrupted();
        }
    }

    private static ProgramException interrupted() {
        Thread.currentThread().interrupt();
        return new ProgramException(Message.of("lesson.table.interrupted"));
    }

    /**
     * Returns what a preparation makes of a table. Slow.
     *
     * @throws TableNotReadyException if that cannot be trained on; it says all that is in the way
     */
    public static TableSource source(ParsedTable table, Preparation preparation) throws ProgramException {
        PreparationResult prepared = preparation.run(table.frame());
        if (!prepared.isReady()) {
            throw new TableNotReadyException(table, prepared);
        }
        return new TableSource(table, prepared);
    }

    /** One hidden layer of 16 neurons; MSE for a number, BCE for two classes, cross-entropy for more. */
    public static NetworkSpec spec(TableSource source) {
        return spec(source, List.of(new LayerSpec(WIDTH, Activation.RELU)));
    }

    /** The same layers on this; where something of another kind is to be predicted, with the loss for that. */
    public static NetworkSpec on(NetworkSpec network, TableSource source) {
        boolean alike = source.task() == network.data().task()
                && source.classes().size() == network.data().classes().size();
        return alike ? network.withData(source) : spec(source).withHidden(network.hidden());
    }

    /** The same on whatever network; the usual one where it cannot predict what is to be. */
    public static Provenance.Blueprint on(Provenance.Blueprint network, TableSource source) {
        if (network instanceof ClassicSpec classic && source.task() == Task.CLASSIFICATION) {
            return new ClassicSpec(source, classic.hidden());
        }
        return network instanceof NetworkSpec spec ? on(spec, source) : spec(source);
    }

    static NetworkSpec spec(TableSource source, List<LayerSpec> hidden) {
        NetworkSpec spec = NetworkSpec.of(source, hidden.toArray(LayerSpec[]::new));
        return source.task() == Task.CLASSIFICATION && source.classes().size() == 2
                ? spec.withLoss(LossKind.BCE_WITH_LOGITS)
                : spec;
    }

    /** Adam with rate 0.01, batches of 32 rows if there are as many, 100 epochs, seed 1. */
    public static Settings settings(NetworkSpec spec) {
        return settings(spec, RATE, EPOCHS);
    }

    static Settings settings(NetworkSpec spec, double rate, int epochs) {
        return new Settings(1, Hyperparameters.of(rate).withOptimizer(OptimizerKind.ADAM)
                .withBatchSize(Math.min(BATCH_SIZE, spec.trainRows())), epochs);
    }

    /** The usual network on a table. */
    public static Program program(TableSource source) {
        NetworkSpec spec = spec(source);
        return NetworkProgram.ofTable(Path.of(source.table().name()), source.title(), spec, settings(spec));
    }

    /** A lesson of a table that was prepared by hand. */
    public static ProgramEntry lesson(TableSource source) {
        return new PreparedEntry(source.table(), source.prepared().preparation(), source);
    }

    /** A lesson of a table with that preparation; its loading says if nothing can be trained on that. */
    public static ProgramEntry lesson(ParsedTable table, Preparation preparation) {
        return new PreparedEntry(table, preparation, null);
    }
}
