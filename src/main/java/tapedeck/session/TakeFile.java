package tapedeck.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.takes.Repeats;
import tapedeck.deck.takes.Take;
import tapedeck.deck.takes.TakeNotes;
import tapedeck.deck.takes.TakeState;
import tapedeck.deck.training.Checkpoint;
import tapedeck.deck.training.Origin;
import tapedeck.deck.training.WeightLoad;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Metrics;
import tapedeck.program.Settings;
import tapedeck.tape.Change;
import tapedeck.tape.Changes;
import tapedeck.tape.Series;
import tapedeck.text.Message;

/**
 * A take as its file of JSON has it: all but its losses, checkpoints and weights, which are files of their own. What is null
 * is not written; {@code src/site/markdown/session.md} says what each member is.
 */
record TakeFile(@NumberRange(least = 1) int id, @NumberRange(least = 1) int number, @NumberRange(least = 0) int program,
        @Nullable String name, Message title, @NumberRange(least = 0) int colour, boolean visible,
        @Nullable String notes,
        @Nullable Boolean pinned, @Nullable String group, @Nullable Repeats repeats, Settings settings,
        Take.@Nullable Branch branch, @NumberRange(least = 0) int rows, @NumberRange(least = 0) long iteration,
        double seconds,
        Hyperparameters inForce, Hyperparameters wanted, List<Change> changes,
        @Nullable List<Changes.Rate> rateChanges, List<Metrics> measured, @Nullable List<Long> loads,
        @Nullable OriginFile origin) {
    private static final String VERBATIM = "text.verbatim";
    /** Of files that do not say it. */
    private static final int FIRST_ENGINE = 1;

    /**
     * The place where a take goes on.
     *
     * @param engine null in the first sessions
     * @param checkpoints the iterations they are of
     */
    record OriginFile(@NumberRange(least = 1) long iteration, @NumberRange(least = 1) @Nullable Integer engine,
            List<Changes.Rate> rateChanges,
            List<Long> checkpoints) {}

    /** Leaves out what is blank, and a name that nobody gave it. */
    static TakeFile of(SavedTake saved) {
        TakeState state = saved.state();
        Take take = state.take();
        TakeNotes page = take.page();
        Origin origin = state.origin();
        return new TakeFile(take.id(), state.number(), saved.program(),
                take.name().key().equals(VERBATIM) ? String.valueOf(take.name().values().get("text")) : null,
                take.program(), take.colour(), take.visible(), filled(page.notes()), page.pinned() ? true : null,
                filled(page.group()), page.repeats(), take.settings(), take.branch(), take.rows(), take.iteration(),
                take.seconds(), take.inForce(), state.wanted(), take.changes().commands(),
                take.changes().rates().equals(Changes.of(take.changes().commands()).rates())
                        ? null
                        : take.changes().rates(),
                take.measured(),
                state.loads().stream().map(WeightLoad::after).toList(),
                origin == null
                        ? null
                        : new OriginFile(origin.iteration(), origin.engine(), origin.changes().rates(),
                                origin.checkpoints().stream().map(Checkpoint::iteration).toList()));
    }

    private static @Nullable String filled(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String text(@Nullable String filled) {
        return filled == null ? "" : filled;
    }

    /** The iterations of which there are checkpoints. */
    List<Long> checkpoints() {
        return origin == null ? List.of() : origin.checkpoints;
    }

    /** The iterations after which weights were put in. */
    List<Long> weights() {
        return loads == null ? List.of() : loads;
    }

    private Changes given() {
        return rateChanges == null ? Changes.of(changes) : new Changes(changes, rateChanges);
    }

    /**
     * The take with what its other files hold.
     *
     * @param read those of {@link #checkpoints} that there are; without the first nothing can be made again
     * @throws SessionException if these do not fit together
     */
    SavedTake take(Series.View losses, List<Checkpoint> read, List<WeightLoad> weights) throws SessionException {
        Take take = new Take(id, name == null ? Take.name(number, branch) : Message.verbatim(oneLine(name)), colour,
                visible, title, settings, branch, losses, measured, given(), inForce, rows, iteration, seconds,
                new TakeNotes(text(notes), Boolean.TRUE.equals(pinned), text(group), repeats), List.of());
        Origin goesOn = origin != null && !read.isEmpty() && read.getFirst().iteration() == 0
                ? origin(origin, take, read, weights)
                : null;
        return new SavedTake(program, new TakeState(take, number, wanted, goesOn, weights));
    }

    private static Origin origin(OriginFile from, Take take, List<Checkpoint> checkpoints, List<WeightLoad> loads)
            throws SessionException {
        if (from.iteration > take.losses().iterations() + 1) {
            throw refused("origin.iteration");
        }
        long before = -1;
        for (Checkpoint each : checkpoints) {
            if (each.iteration() <= before || each.iteration() >= from.iteration) {
                throw refused("origin.checkpoints");
            }
            before = each.iteration();
        }
        if (before % take.losses().stride() != 0 || before > take.losses().iterations()) {
            throw refused("origin.checkpoints");
        }
        return new Origin(from.iteration, checkpoints, new Changes(take.changes().commands(), from.rateChanges),
                take.losses().until(before),
                take.measured(), take.losses(), loads, from.engine == null ? FIRST_ENGINE : from.engine, List.of());
    }

    private static SessionException refused(String member) {
        return new SessionException(Message.of("session.value", "member", member));
    }

    /** Nobody can write another in the window, and sentences that have it stay sentences. */
    private static String oneLine(String name) {
        return name.replaceAll("\\s*\\R\\s*", " ");
    }
}
