package tapedeck.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import tapedeck.data.prepare.Preparation;
import tapedeck.data.prepare.PreparationResult;
import tapedeck.deck.race.ComparisonSide;
import tapedeck.deck.race.PreparationComparison;
import tapedeck.program.Failure;
import tapedeck.program.ProgramException;
import tapedeck.program.Provenance;
import tapedeck.programs.TablePair;
import tapedeck.text.Limits;
import tapedeck.text.Message;
import tapedeck.text.NumberInput;
import tapedeck.ui.work.Newest;

/**
 * The model of the race between two preparations, and how it goes: prepared in the background, then on decks of its own. No Nodes. On the
 * FX thread only.
 */
public final class PreparationRaceModel implements AutoCloseable {
    private static final Limits EPOCHS = Limits.whole(1, 10_000);

    private record Job(ComparisonDialog ask, Provenance.Blueprint network) {
        TablePair run(BooleanSupplier cancelled) throws ProgramException {
            List<PreparationResult> both = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                Preparation chain = ask.preparations().get(i);
                PreparationResult prepared = chain.equals(ask.present().preparation())
                        ? ask.present()
                        : chain.run(ask.table().frame(), ask.present());
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException();
                }
                if (!prepared.isReady()) {
                    throw new ProgramException(Message.of("duel.not-ready", "name", ask.names().get(i), "trouble",
                            prepared.troubles().getFirst()));
                }
                both.add(prepared);
            }
            return TablePair.of(network, ask.table(), both.getFirst(), both.getLast());
        }
    }

    private final Comparisons duels;
    private final Newest<Job, TablePair> preparer = new Newest<>("duel", Job::run);
    private final ReadOnlyObjectWrapper<@Nullable ComparisonDialog> asked = new ReadOnlyObjectWrapper<>();
    private @Nullable TablePair pair;
    private @Nullable PreparationComparison duel;
    private List<ComparisonSide> sides = List.of();
    private Optional<Message> failure = Optional.empty();
    private boolean running;
    private boolean cancelled;
    private int epochs;

    /** A model of what {@code duels} starts. */
    public PreparationRaceModel(Comparisons duels) {
        this.duels = duels;
    }

    /** Races this; what is raced ends. */
    public void ask(ComparisonDialog next) {
        forget();
        Provenance.Blueprint network = duels.network();
        if (network != null) {
            preparer.replace(new Job(next, network));
            asked.set(next);
        }
    }

    /** Returns what is raced, or null. */
    public ReadOnlyObjectProperty<@Nullable ComparisonDialog> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /** Races it once more, as long as is asked for now. */
    void again() {
        TablePair known = pair;
        if (known != null && !isBusy()) {
            start(known);
        }
    }

    private void start(TablePair both) {
        stop();
        PreparationComparison next = duels.duel(both, epochs);
        duel = next;
        sides = next.view();
        running = true;
        cancelled = false;
    }

    /** Takes a text for how many epochs the next is long; why it is refused, or empty. */
    Optional<Message> askEpochs(String text) {
        return NumberInput.of(text, EPOCHS).give(number -> {
            epochs = number.intValue();
            return Optional.empty();
        });
    }

    /** How many epochs the next one is long; 0 before that is known. */
    int epochs() {
        return epochs;
    }

    /** Reads how it goes, once a pulse; whether anything may look different. */
    boolean pulse() {
        Newest.Done<Job, TablePair> done = preparer.poll();
        if (done != null) {
            arrive(done);
            return true;
        }
        PreparationComparison now = duel;
        if (now == null || !running) {
            return false;
        }
        sides = now.view();
        running = sides.stream().anyMatch(side -> !side.done());
        if (!running) {
            now.close();
        }
        return true;
    }

    private void arrive(Newest.Done<Job, TablePair> done) {
        TablePair both = done.result();
        if (both == null) {
            Throwable why = done.failure();
            cancelled = why instanceof CancellationException;
            failure = why == null || cancelled ? Optional.empty() : Optional.of(Failure.describe(why));
            return;
        }
        pair = both;
        epochs = duels.usualEpochs(both);
        start(both);
    }

    /** Stops what runs; what there is of it stays. Whether anything ran. */
    boolean cancel() {
        boolean busy = isBusy();
        preparer.cancel();
        if (running) {
            cancelled = true;
            stop();
        }
        return busy;
    }

    /** Returns whether it is prepared or runs. */
    boolean isBusy() { return running || preparer.isBusy(); }

    /** Returns whether it was ended before its time. */
    boolean isCancelled() { return cancelled; }

    /** The share that is done, 0 to 1; -1 while it is prepared. */
    double progress() {
        return preparer.isBusy() ? -1 : sides.stream().mapToDouble(ComparisonSide::progress).average().orElse(0);
    }

    /** How both stand; none before they run. */
    List<ComparisonSide> sides() {
        return sides;
    }

    /** How long those are that are shown. */
    int shownEpochs() {
        return duel == null ? epochs : duel.epochs();
    }

    /** Returns what is raced, prepared; null before. */
    @Nullable
    TablePair pair() {
        return pair;
    }

    /** Why there is nothing to race, or empty. */
    Optional<Message> failure() {
        return failure;
    }

    private void stop() {
        if (duel != null) {
            duel.close();
        }
    }

    /** Stops what runs and forgets it. */
    public void forget() {
        stop();
        preparer.forget();
        duel = null;
        pair = null;
        sides = List.of();
        failure = Optional.empty();
        running = false;
        cancelled = false;
        epochs = 0;
        asked.set(null);
    }

    @Override
    public void close() {
        stop();
        preparer.close();
    }
}
