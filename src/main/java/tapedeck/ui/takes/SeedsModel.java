package tapedeck.ui.takes;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.race.SeedRuns;
import tapedeck.deck.takes.Repeats;
import tapedeck.deck.takes.Take;
import tapedeck.text.Limits;
import tapedeck.text.Message;
import tapedeck.text.NumberInput;

/** Runs takes again from other seeds, one at a time, and says what came of it. Knows no Nodes; on the FX thread only. */
final class SeedsModel implements AutoCloseable {
    private static final Limits SEEDS = Limits.whole(2, 30);
    private static final Message NOTHING = Message.verbatim("");

    private final TakeActions actions;
    private int seeds = 5;
    private @Nullable SeedRuns runs;
    private @Nullable Take of;
    private @Nullable Message failure;

    SeedsModel(TakeActions actions) {
        this.actions = actions;
    }

    /** From how many seeds the next is run. */
    int seeds() {
        return seeds;
    }

    /** Takes another number of seeds; why it is refused, or empty. */
    Optional<Message> seeds(String text) {
        return NumberInput.of(text, SEEDS).give(number -> {
            seeds = number.intValue();
            return Optional.empty();
        });
    }

    /** Why a take cannot be run again, or empty. */
    Optional<Message> refused(@Nullable Take take) {
        return take == null || take.losses().iterations() == 0
                ? Optional.of(NOTHING) // there is nothing that anybody would want to repeat
                : actions.refusesRepeat(take.id());
    }

    /** Runs a take again, unless another is. */
    void start(Take take) {
        if (runs == null && refused(take).isEmpty()) {
            failure = null;
            of = take;
            runs = actions.repeat(take, seeds);
        }
    }

    boolean isRunning() { return runs != null; }

    /** The share that is done, 0 to 1. */
    double progress() {
        return runs == null ? 0 : runs.progress();
    }

    /** Takes in what is done; whether anything may look different. */
    boolean pulse(List<Take> takes) {
        SeedRuns now = runs;
        Take take = of;
        if (now == null || take == null) {
            return false;
        }
        boolean isThere = takes.stream()
                .anyMatch(each -> each.id() == take.id() && each.settings().equals(take.settings()));
        if (!isThere) {
            close();
        } else if (now.isDone()) {
            failure = now.failure();
            List<SeedRuns.Measured> all = now.measured();
            close();
            if (failure == null) {
                actions.repeated(take.id(), Repeats.of(all.stream().map(SeedRuns.Measured::metrics).toList(),
                        (int) all.stream().filter(SeedRuns.Measured::diverged).count()));
            }
        }
        return true;
    }

    /** How it stands with the take that is picked; nothing if there is nothing to say. */
    Message sentence(@Nullable Take take) {
        Take running = of;
        if (runs != null && running != null) {
            return Message.of("takes.repeating", "name", running.name(), "seeds", seeds);
        }
        if (failure != null) {
            return Message.of("takes.repeat-failed", "why", failure);
        }
        Repeats repeats = take == null ? null : take.page().repeats();
        return repeats == null ? refused(take).orElse(NOTHING) : repeats.summary();
    }

    /** Stops what runs; nothing of it is kept. */
    @Override
    public void close() {
        if (runs != null) {
            runs.close();
            runs = null;
        }
    }
}
