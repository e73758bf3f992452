package tapedeck.lessons.play;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.DeckState.Status;
import tapedeck.deck.Moment;
import tapedeck.deck.Tempo;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.deck.breakpoints.Stop;
import tapedeck.lessons.PlayTarget;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeEvent;
import tapedeck.text.Message;

/**
 * The way of a deck to a place: back where the iteration that is shown has gone by it, else on. It is asked now and then how
 * far it is, and never waits. For one thread.
 */
public final class SeekOperation {
    /** What a program that computes may take to come to a gate, after it was told to hold. */
    private static final long GRACE_NANOS = 2_000_000_000L;

    private final Deck deck;
    private final PlayTarget to;
    private final Anchor landmark;
    private final Tempo tempo;
    private final BooleanSupplier holds;
    private final PlayLimit allowance;
    private final Patience patience;
    private final long from;
    private long request;
    /** It plays at its pace, and is to be held where it is to come to. */
    private boolean strolls;
    private boolean strolled;
    /** The place is one within an iteration, by which it may have gone before it was held, or before it was told to go there. */
    private boolean within;
    /** The iterations that were seen meanwhile, in their order, without those that have no such place. */
    private final List<CapturedIteration> seen = new ArrayList<>();
    private boolean givenUp;
    /** It is on its way to the end of the first iteration, and goes on from there. */
    private boolean captures;
    /** Of what it captured so it shows only the last. */
    private boolean showsLast;
    private boolean shown;
    private @Nullable Message missed;

    /**
     * Begins it, as fast as it can.
     *
     * @param holds whether what it plays until is so now, for {@link PlayTarget.Until}
     * @param clock nanoseconds
     */
    public SeekOperation(Deck deck, PlayTarget to, BooleanSupplier holds, PlayLimit allowance, LongSupplier clock) {
        this(deck, to, Tempo.free(), holds, allowance, clock);
    }

    /** The same at a tempo, where that can be followed: Functions within an iteration, or one iteration after the other. */
    public SeekOperation(Deck deck, PlayTarget to, Tempo tempo, BooleanSupplier holds, PlayLimit allowance,
            LongSupplier clock) {
        this.deck = deck;
        this.to = to;
        this.tempo = tempo;
        this.holds = holds;
        this.allowance = allowance;
        landmark = new Anchor(to);
        patience = new Patience(allowance, tempo, clock);
        DeckState state = deck.state();
        from = state.position().iteration();
        Runnable out = out(state);
        set(tempo.isWhole() ? () -> {
            out.run(); // first: what plays at a pace would else run on at once
            deck.setTempo(tempo);
        } : () -> {
            deck.setTempo(tempo);
            out.run();
        });
    }

    /** Returns what it takes to set out. */
    private Runnable out(DeckState state) {
        return switch (to) {
            case PlayTarget.To(Moment.Start _) ->
                state.position().iteration() == 0 ? SeekOperation::nothing : () -> deck.seek(1, 0);
            case PlayTarget.To(Moment.Iteration(long n)) ->
                isWalked(n, state) ? SeekOperation::nothing : () -> deck.goTo(n);
            case PlayTarget.To(Moment moment) -> within(state, () -> deck.runTo(moment));
            case PlayTarget.BackwardDone _ -> within(state, () -> deck.runTo(new Condition.BeforeUpdate()));
            case PlayTarget.Next(var size) -> () -> deck.step(size);
            case PlayTarget.Until _ -> SeekOperation::nothing;
            case PlayTarget.End _ -> state.position().isAlive() ? toEnd(state) : SeekOperation::nothing;
        };
    }

    /** The first iteration is captured on the way: most programs that end have no other, and need not run again to show it. */
    private Runnable toEnd(DeckState state) {
        captures = tempo.isWhole() && state.position().iteration() == 0;
        showsLast = captures;
        return captures ? () -> deck.goTo(1) : deck::play;
    }

    private static void nothing() {
        // it is there, or asks first
    }

    /** Returns whether it goes iteration by iteration, at a pace. */
    private boolean isWalked(long n, DeckState state) {
        return tempo instanceof Tempo.Iterations && state.position().iteration() < n && state.position().isAlive();
    }

    private Runnable within(DeckState state, Runnable on) {
        CapturedIteration captured = state.playhead().captured();
        int place = captured == null ? 0 : landmark.place(captured.events());
        strolls = !tempo.isWhole() && state.position().isAlive() && (place == 0 || place > state.playhead().place());
        strolled = strolls;
        within = true;
        look(captured);
        return strolls
                ? deck::play
                : captured == null || place == 0 ? on : () -> deck.seek(captured.iteration(), place);
    }

    private void set(Runnable out) {
        out.run();
        request = deck.change(UnaryOperator.identity()); // what was sent before it is done when it is
    }

    /** Returns whether a deck has done all that came before this request, and holds. */
    static boolean rests(DeckState state, long request) {
        return isDone(state, request) && state.position().status() != Status.PLAYING;
    }

    /** Returns whether a deck has done all that came before this request; it may play. */
    static boolean isDone(DeckState state, long request) {
        return state.settings().request() >= request && state.playhead().replaying() == 0
                && state.position().going() == null;
    }

    /** Returns whether it is over; asked often, it goes on. */
    public boolean isOver() {
        DeckState state = deck.state();
        patience.look(state);
        look(state.playhead().captured());
        if (strolls && state.position().status() == Status.PLAYING
                && (isThere(state) || isBehind() || state.position().iteration() > from + 1)) {
            strolls = false;
            set(deck::pause);
            return false;
        }
        if (!rests(state, request)) {
            return giveUp();
        }
        if (givenUp) {
            missed = Message.of("lessons.missed.time", "seconds", patience.seconds());
            return true;
        }
        return switch (to) {
            case PlayTarget.Until(var _, long last) -> isOverUntil(state, last);
            case PlayTarget.End _ -> isOverAtEnd(state);
            case PlayTarget.To(Moment.Iteration(long n)) when isWalked(n, state) -> walk(state);
            default -> {
                if (overran(state)) {
                    yield false;
                }
                if (!isThere(state)) {
                    missed = reason(state);
                }
                yield true;
            }
        };
    }

    private void look(@Nullable CapturedIteration captured) {
        if (within && captured != null && (seen.isEmpty() || !seen.getLast().equals(captured))) {
            seen.removeIf(each -> !each.equals(seen.getLast()) && landmark.place(each.events()) == 0);
            seen.add(captured);
        }
    }

    /** Returns whether the place was in an iteration that is over: nothing is waited for between an update and the next Function. */
    private boolean isBehind() {
        return seen.stream().limit(Math.max(0, seen.size() - 1)).anyMatch(each -> landmark.place(each.events()) > 0);
    }

    /** Goes back where it has gone too far before it was held; or where it played on its own before it was told to go there. */
    private boolean overran(DeckState state) {
        if (!within) {
            return false;
        }
        look(state.playhead().captured());
        within = false;
        for (CapturedIteration each : seen) {
            int place = landmark.place(each.events());
            if (place > 0) {
                boolean over = !each.equals(state.playhead().captured())
                        || isBeyond(each.events().subList(0, state.playhead().place()), place);
                if (over) {
                    set(() -> deck.seek(each.iteration(), place));
                }
                return over;
            }
        }
        return false;
    }

    /** Returns whether more has happened than up to that place: at a pace anything, else what is seen on the graph. */
    private boolean isBeyond(List<TapeEvent> happened, int place) {
        return happened.size() > place && (strolled || happened.subList(place, happened.size()).stream()
                .anyMatch(event -> event instanceof TapeEvent.FunctionRecorded
                        || event instanceof TapeEvent.GradientsPassed));
    }

    /** Holds a deck that has played too long, and ends one that does not hold. */
    private boolean giveUp() {
        long over = patience.over();
        if (over > 0 && !givenUp) {
            givenUp = true;
            deck.pause();
        } else if (over > GRACE_NANOS) {
            deck.cancel();
        }
        return false;
    }

    private boolean walk(DeckState state) {
        if (patience.isDue()) {
            set(() -> deck.goTo(state.position().iteration() + 1));
        }
        return giveUp();
    }

    private boolean isOverUntil(DeckState state, long last) {
        if (state.position().iteration() > 0 && holds.getAsBoolean()) {
            return true;
        }
        if (!state.position().isAlive()) {
            missed = reason(state);
            return true;
        }
        if (last > 0 && state.stops().stop() instanceof Stop.NotFinite) { // it comes no nearer
            missed = Message.of("lessons.goal.not-finite", "iteration", state.position().iteration());
            return true;
        }
        long most = last > 0 ? last - from : allowance.iterations();
        if (state.position().iteration() - from >= most) {
            missed = Message.of("lessons.missed.iterations", "iterations", most);
            return true;
        }
        return walk(state);
    }

    private boolean isOverAtEnd(DeckState state) {
        if (captures && state.position().isAlive() && !(state.stops().stop() instanceof Stop.NotFinite)) {
            captures = false;
            set(deck::play);
            return false;
        }
        if (state.position().isAlive()) { // a breakpoint, or nan
            missed = reason(state);
            return true;
        }
        CapturedIteration captured = state.playhead().captured();
        long last = state.position().iteration();
        if (!shown && last > 0 && (captured == null || (showsLast && captured.iteration() < last))) {
            shown = true;
            set(() -> deck.goTo(last));
            return false;
        }
        return true;
    }

    private boolean isThere(DeckState state) {
        CapturedIteration captured = state.playhead().captured();
        return switch (to) {
            case PlayTarget.To(Moment.Start _),PlayTarget.Next _ -> true;
            case PlayTarget.To(Moment.Iteration(long n)) -> captured != null && captured.iteration() == n;
            default -> captured != null && landmark.place(captured.events().subList(0, state.playhead().place())) > 0;
        };
    }

    private static Message reason(DeckState state) {
        Message failure = state.position().failure();
        return failure != null
                ? Message.of("lessons.missed.failed", "why", failure)
                : Message.of("lessons.missed", "iteration", state.position().iteration());
    }

    /** Returns whether it did not come there because the time was over. */
    boolean isOutOfTime() {
        return givenUp && missed != null;
    }

    /** Why it did not come there; null as long as it is under way, and if it did. */
    public @Nullable Message missed() {
        return missed;
    }
}
