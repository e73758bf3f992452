package tapedeck.deck.takes;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Footprint;
import tapedeck.deck.Tempo;
import tapedeck.deck.takes.Take.Branch;
import tapedeck.deck.training.Origin;
import tapedeck.deck.training.WeightLoad;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Program;
import tapedeck.program.ProgramCapabilities.Repetition;
import tapedeck.program.Settings;
import tapedeck.text.Message;

/** A take with its run; one at rest has none until somebody wants it. Confined to the thread of its {@link Takes}. */
final class TakeRun {
    /** What a take that is not the current one may keep of captured iterations, in bytes. */
    private static final long RETIRED_HISTORY = 1 << 20;

    final int id;
    final int number;
    Program program;
    final Settings settings;
    final @Nullable Branch branch;
    Message name;
    int colour;
    boolean visible = true;
    TakeNotes page = TakeNotes.BLANK;
    /** As it was when it came to rest, until its run is there again; null if it never rested. */
    private @Nullable TakeState rest;
    private double secondsBefore;
    private @Nullable Deck deck;
    private @Nullable Take last;

    TakeRun(int id, int number, Deck deck, Settings settings, @Nullable Branch branch) {
        this.id = id;
        this.number = number;
        this.deck = deck;
        this.settings = settings;
        this.branch = branch;
        program = deck.program();
        name = Take.name(number, branch);
        colour = number - 1;
        secondsBefore = 0;
    }

    TakeRun(TakeState rest, Program program) {
        Take was = rest.take();
        this.rest = rest;
        this.program = program;
        id = was.id();
        number = rest.number();
        settings = was.settings();
        branch = was.branch();
        name = was.name();
        colour = was.colour();
        visible = was.visible();
        page = was.page();
        secondsBefore = was.seconds();
    }

    /** Its run; at rest it begins, and holds where it was. One that may not run waits before its start. */
    Deck deck() {
        return run(List.of());
    }

    /** The same; it begins when these have ended, or a moment has passed: they give back what it will need. */
    Deck run(List<Deck> ending) {
        Deck running = deck;
        if (running != null) {
            running.memory().await(ending);
        } else {
            TakeState was = Objects.requireNonNull(rest);
            running = was.origin() == null || !program.mayRun()
                    ? new Deck(program, settings)
                    : new Deck(program, settings, was.origin(), ending.toArray(Deck[]::new));
            running.setTempo(Tempo.free());
            wish(running);
            if (was.origin() == null) {
                was.loads().stream().filter(each -> each.after() == 0).map(WeightLoad::parameters)
                        .forEach(running::load);
            }
            deck = running;
        }
        return running;
    }

    /** Has its Program, if that may not run, and there is another, be that one; it rests until somebody wants its run. */
    void release(@Nullable Program next) {
        if (next != null && !program.mayRun()) {
            rest = state();
            program = next;
            close();
            deck = null;
        }
    }

    /** As it was when it came to rest, as long as its run is not there again; else null. */
    private @Nullable TakeState rest() {
        TakeState was = rest;
        Deck running = deck;
        if (was == null || running == null) {
            return was;
        }
        DeckState now = running.state();
        boolean isThere = was.origin() == null
                ? now.position().iteration() > 0
                : (now.position().iteration() >= was.reached() && running.losses().iterations() >= was.reached() - 1)
                        || !now.position().isAlive();
        if (isThere) {
            rest = null;
        }
        return rest;
    }

    Take view() {
        TakeState was = rest();
        Take now;
        if (was != null) {
            Take then = was.take();
            now = new Take(id, name, colour, visible, then.program(), settings, branch, then.losses(), then.measured(),
                    then.changes(), then.inForce(), then.rows(), then.iteration(), then.seconds(), page,
                    then.sizes(), then.positions());
        } else {
            DeckState state = deck().state();
            now = new Take(id, name, colour, visible, program.title(), settings, branch, deck().losses(),
                    state.measured().all(), state.settings().changes(), state.settings().inForce(),
                    state.settings().rows(), state.position().iteration(),
                    secondsBefore + state.position().seconds(), page, state.measured().sizes(),
                    state.measured().positions());
        }
        if (!now.equals(last)) {
            last = now;
        }
        return Objects.requireNonNull(last);
    }

    /** Takes over name, colour, visibility and page. */
    void edit(UnaryOperator<Take> change) {
        Take edited = change.apply(view());
        name = edited.name();
        colour = edited.colour();
        visible = edited.visible();
        page = edited.page();
    }

    /**
     * Ends its run, and keeps what it takes to run it again when somebody wants it.
     *
     * @return the run that ends; null if there is none, or it could not be reached again
     */
    @Nullable
    Deck release() {
        Deck running = deck;
        if (running == null
                || (rest() == null && running.state().position().iteration() > 0 && TakeState.end(running) == null)) {
            return null;
        }
        TakeState now = state();
        rest = now;
        secondsBefore = now.take().seconds();
        deck = null;
        running.close();
        return running;
    }

    /** It is not the current one any more: it holds, and keeps little to look back on. */
    void retire() {
        deck().pause();
        deck().memory().setHistoryLimit(RETIRED_HISTORY);
    }

    boolean isAtRest() { return deck == null; }

    /** Returns what it is known to take when it runs. */
    Footprint expected() {
        Hyperparameters wanted = rest == null ? deck().state().settings().wanted() : rest.wanted();
        return Footprint.expected(program, wanted);
    }

    /** About what it takes in memory. */
    long bytes() {
        TakeState was = rest;
        return (was == null || was.origin() == null ? 0 : was.origin().bytes() + WeightLoad.bytes(was.loads()))
                + (deck == null ? 0 : deck.memory().footprint().bytes());
    }

    /** At rest, with less to run it again from. */
    void shrink(UnaryOperator<Origin> change) {
        TakeState was = rest;
        if (deck == null && was != null && was.origin() != null
                && program.capabilities().repetition() == Repetition.FROM_CHECKPOINT) {
            rest = new TakeState(was.take(), was.number(), was.wanted(), change.apply(was.origin()), was.loads());
        }
    }

    /** It at rest, as it is now. */
    TakeState state() {
        TakeState was = rest();
        if (was != null) {
            return new TakeState(view(), number, was.wanted(), was.origin(), was.loads());
        }
        Deck running = deck();
        return new TakeState(view(), number, running.state().settings().wanted(), TakeState.end(running),
                running.state().settings().loads());
    }

    /** The same with no more than these bytes to run it again from, where it can be run again from less. */
    TakeState state(long bytes) {
        TakeState now = state();
        Origin origin = now.origin();
        return origin == null || program.capabilities().repetition() != Repetition.FROM_CHECKPOINT
                ? now
                : new TakeState(now.take(), now.number(), now.wanted(), origin.within(bytes), now.loads());
    }

    /** The last iteration whose update is done, and that is reached again; it may not have ended. 0 if there is none. */
    long updated() {
        TakeState was = rest();
        Origin last = was == null ? TakeState.end(deck()) : was.origin();
        return last == null ? 0 : last.iteration();
    }

    /** Where a run begins that shares everything up to an iteration whose update is done with this one. */
    Origin origin(long iteration) {
        TakeState was = rest();
        return was == null || was.origin() == null ? deck().origin(iteration) : was.origin().until(iteration);
    }

    /** What was set here and not used yet was meant for what comes next: so it is in a run that goes on from here. */
    void wish(Deck next) {
        TakeState was = rest();
        Hyperparameters used = was == null ? deck().state().settings().inForce() : was.take().inForce();
        Hyperparameters wanted = was == null ? deck().state().settings().wanted() : was.wanted();
        if (!wanted.equals(used)) {
            next.change(then -> then.changedAs(used, wanted));
        }
    }

    /** Ends its run, if there is one, and returns it. */
    Optional<Deck> close() {
        Optional<Deck> running = Optional.ofNullable(deck);
        running.ifPresent(Deck::close);
        return running;
    }
}
