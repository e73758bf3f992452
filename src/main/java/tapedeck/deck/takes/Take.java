package tapedeck.deck.takes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.training.PositionSample;
import tapedeck.deck.training.SizeSample;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Metrics;
import tapedeck.program.Settings;
import tapedeck.tape.Change;
import tapedeck.tape.Changes;
import tapedeck.tape.Series;
import tapedeck.text.Message;

/**
 * A recorded run with its settings, as it is at a moment: what is kept, compared and branched. Immutable.
 *
 * @param id tells takes apart, from 1
 * @param name for people
 * @param colour which colour its curve has, from 0; where there are fewer, they begin again
 * @param visible whether its curve is drawn
 * @param program the title of what ran
 * @param settings it was started with
 * @param branch where it left another take, or null
 * @param losses the batch loss of every iteration, a sum over rows as of a full batch
 * @param measured the losses and accuracies of all rows, whenever they were measured, in order
 * @param changes every change of the hyperparameters
 * @param inForce the hyperparameters of its last update
 * @param rows of the dataset that batches are drawn from; 0 without one
 * @param iteration the last one begun, 0 before the first
 * @param seconds it has played
 * @param page what people write of it
 * @param sizes of its layers, of a sample of its iterations, in order
 * @param positions of its parameters, of a sample of its iterations, in order
 */
public record Take(int id, Message name, int colour, boolean visible, Message program, Settings settings,
        @Nullable Branch branch, Series.View losses, List<Metrics> measured, Changes changes,
        Hyperparameters inForce, int rows, long iteration, double seconds, TakeNotes page,
        List<SizeSample> sizes, List<PositionSample> positions) {
    /** One of which it is not known where its parameters were. */
    public Take(int id, Message name, int colour, boolean visible, Message program, Settings settings,
            @Nullable Branch branch, Series.View losses, List<Metrics> measured, Changes changes,
            Hyperparameters inForce, int rows, long iteration, double seconds, TakeNotes page,
            List<SizeSample> sizes) {
        this(id, name, colour, visible, program, settings, branch, losses, measured, changes, inForce, rows, iteration,
                seconds, page, sizes, List.of());
    }

    /** One of whose layers nothing is known, either. */
    public Take(int id, Message name, int colour, boolean visible, Message program, Settings settings,
            @Nullable Branch branch, Series.View losses, List<Metrics> measured, Changes changes,
            Hyperparameters inForce, int rows, long iteration, double seconds, TakeNotes page) {
        this(id, name, colour, visible, program, settings, branch, losses, measured, changes, inForce, rows, iteration,
                seconds, page, List.of());
    }

    /** It shares everything up to {@code iteration} with the take of that id. */
    public record Branch(int take, long iteration) {}

    /** Returns what a take is called that nobody has named; {@code number} is from 1. */
    public static Message name(int number, @Nullable Branch branch) {
        return branch == null
                ? Message.of("deck.take", "number", number)
                : Message.of("deck.take.branched", "number", number, "iteration", branch.iteration());
    }

    /** Its name without where it branched off, unless somebody named it. */
    public Message briefName() {
        Object number = name.values().get("number");
        return number != null && name.key().equals("deck.take.branched")
                ? Message.of("deck.take", "number", number)
                : name;
    }

    /** Iterations in an epoch at the batch size in force; 1 without rows. */
    public int iterationsPerEpoch() {
        return rows == 0 ? 1 : Math.ceilDiv(rows, inForce.batchSize());
    }

    /** How many epochs it has begun, by the rows that its batches took. */
    public long epochs() {
        List<Change> commands = changes.commands();
        long epochs = 0;
        long row = 0;
        long done = 0;
        for (int i = 0; i <= commands.size(); i++) {
            long until = i == commands.size() ? iteration : Math.min(iteration, commands.get(i).iteration() - 1);
            long batch = (i == 0 ? begun().hyperparameters() : commands.get(i - 1).after()).batchSize();
            long left = Math.ceilDiv(Math.max(1, rows) - row, batch); // of the epoch that has begun
            long more = until - done;
            if (more < left) {
                row += more * batch;
            } else {
                long each = Math.ceilDiv(Math.max(1, rows), batch);
                epochs += 1 + (more - left) / each;
                row = (more - left) % each * batch;
            }
            done = until;
        }
        return row == 0 ? epochs : epochs + 1;
    }

    /** The settings of its first update, whatever was set before that. */
    public Settings begun() {
        Hyperparameters first = changes.commands().isEmpty() ? inForce : changes.commands().getFirst().before();
        return settings
                .with(changes.rates().isEmpty() ? first : first.withLearningRate(changes.rates().getFirst().from()));
    }

    /** The loss of the training rows when it was measured last; NaN before. */
    public double lastLoss() {
        return measured.isEmpty() ? Double.NaN : measured.getLast().scores().trainLoss();
    }

    /** The least loss of the training rows that was measured; NaN before. */
    public double bestLoss() {
        return measured.stream().mapToDouble(each -> each.scores().trainLoss()).filter(loss -> !Double.isNaN(loss))
                .min()
                .orElse(Double.NaN);
    }

    /** The accuracy of the test rows when it was measured last; NaN before, or if there is none. */
    public double accuracy() {
        return measured.isEmpty() ? Double.NaN : measured.getLast().scores().testAccuracy();
    }

    /** The loss of the test rows when it was measured last; NaN before, or if there is none. */
    public double testLoss() {
        return measured.isEmpty() ? Double.NaN : measured.getLast().scores().testLoss();
    }

    /** The same as it was when no more than this had happened. */
    public Take recorded(Series.View lossesThen, List<Metrics> measuredThen, Changes changesThen) {
        return new Take(id, name, colour, visible, program, settings, branch, lossesThen, measuredThen, changesThen,
                inForce, rows, iteration, seconds, page, sizes, positions);
    }

    private Take with(Message newName, int newColour, boolean drawn, TakeNotes newPage) {
        return new Take(id, newName, newColour, drawn, program, settings, branch, losses, measured, changes, inForce,
                rows, iteration, seconds, newPage, sizes, positions);
    }

    /** The same in another colour. */
    public Take coloured(int newColour) {
        return with(name, newColour, visible, page);
    }

    /** The same, drawn or not. */
    public Take shown(boolean drawn) {
        return with(name, colour, drawn, page);
    }

    /** The same under another name. */
    public Take named(Message newName) {
        return with(newName, colour, visible, page);
    }

    /** The same with another page. */
    public Take with(TakeNotes newPage) {
        return with(name, colour, visible, newPage);
    }
}
