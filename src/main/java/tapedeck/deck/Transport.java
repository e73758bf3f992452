package tapedeck.deck;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.DeckState.Status;
import tapedeck.deck.breakpoints.Breakpoint;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.deck.breakpoints.Stop;
import tapedeck.deck.replay.Gate;
import tapedeck.deck.training.Measuring;
import tapedeck.tape.Captured;
import tapedeck.tape.Granularity;
import tapedeck.tape.Stops;
import tapedeck.tape.TapeEvent;
import tapedeck.text.Message;

/**
 * How far a run may go and how fast: the commands that move it or its playhead, and where the Program waits for leave.
 * On the deck's thread only.
 */
final class Transport {
    private final Gate gate;
    private final Pace pace;
    private final Live live;
    private final Head head;
    private final Sentinel sentinel;
    private final Measuring measuring;
    private final Runnable publish;
    private final Review review;

    private Status status = Status.READY;
    private @Nullable Message failure;
    private Goal goal = new Goal.None();
    private boolean introducing;
    /** It plays what is past, from the playhead on, and the Program waits. */
    private boolean reviewing;
    private int steps;
    private @Nullable Stop stop;

    /** @param publish has what it did seen */
    Transport(Gate gate, Live live, Head head, Sentinel sentinel, Measuring measuring, Runnable publish) {
        this.gate = gate;
        pace = new Pace(gate);
        this.live = live;
        this.head = head;
        this.sentinel = sentinel;
        this.measuring = measuring;
        this.publish = publish;
        review = new Review(head, sentinel.breakpoints());
    }

    Status status() {
        return status;
    }

    /** Why the Program failed, or null. */
    @Nullable
    Message failure() {
        return failure;
    }

    Goal goal() {
        return goal;
    }

    double speed() {
        return pace.speed();
    }

    /** Why it holds although nobody paused it, or null. */
    @Nullable
    Stop stop() {
        return stop;
    }

    /** Whether the playhead is where the Program is, or goes with it. */
    boolean isLive() {
        return !reviewing && (status == Status.PLAYING || !head.isPast());
    }

    boolean isIntroducing() { return introducing; }

    boolean isFreeRun() { return pace.isFree() && goal instanceof Goal.None; }

    boolean isPaced() { return !pace.isFree() && goal instanceof Goal.None; }

    /** Seconds it has been playing. */
    double played() {
        return pace.played(status == Status.PLAYING);
    }

    // Commands, done at the gate.

    void go(Goal next) {
        if (status == Status.FINISHED || status == Status.FAILED) {
            return;
        }
        boolean plays = next instanceof Goal.None;
        reviewing = plays && !pace.isFree() && (reviewing || (status != Status.PLAYING && head.isPast()));
        if (reviewing) {
            review.begin();
        }
        goal = next;
        introducing &= plays; // who steps has taken over
        steps = 0;
        stop = null;
        status = Status.PLAYING;
        pace.restart();
        publish.run();
    }

    void introduce() {
        introducing = true;
        go(new Goal.None());
    }

    void pause() {
        if (status != Status.PLAYING) {
            return;
        }
        if (reviewing || (!pace.isFree() && live.isShown())) {
            status = Status.PAUSED;
            reviewing = false;
            publish.run();
        } else {
            goal = new Goal.Updated(0);
        }
    }

    void step(Granularity granularity) {
        boolean past = reviewing || (status != Status.PLAYING && head.isPast());
        if (past) {
            holdForMove();
        }
        if (!past || !head.forward(granularity)) {
            go(new Goal.Step(granularity));
        }
        publish.run();
    }

    /** Holds as it is, so that the playhead may be moved. */
    private void holdForMove() {
        if (status == Status.PLAYING && live.captured == null) {
            measure();
        }
        if (status == Status.PLAYING) {
            status = Status.PAUSED;
        }
        goal = new Goal.None();
        reviewing = false;
        stop = null;
    }

    void back(Granularity granularity) {
        if (status == Status.PLAYING && pace.isFree()) {
            pause(); // what is shown may be long past: first the present
            return;
        }
        holdForMove();
        head.back(granularity);
        publish.run();
    }

    void seek(long to, int place) {
        if (to >= 1 && to <= live.iteration) {
            holdForMove();
            head.open(to, _ -> place);
            publish.run();
        }
    }

    /** Shows an iteration after its update if it has begun, else runs on to it. */
    void goTo(long to) {
        if (to > live.iteration) {
            go(new Goal.Updated(to));
        } else if (to >= 1) {
            holdForMove();
            head.open(to, whole -> {
                int place = Stops.next(whole, 0, Granularity.ITERATION);
                return place == Stops.NONE ? whole.events().size() : place;
            });
            publish.run();
        }
    }

    /** Goes on to where {@code condition} is met first, from the playhead. */
    void runTo(Condition condition) {
        Captured shown = head.shown();
        if (shown == null || isLive()) {
            go(new Goal.Until(condition));
            return;
        }
        holdForMove();
        int place = place(condition, shown, head.playhead());
        if (place != Stops.NONE) {
            head.to(shown, place);
        } else if (shown.iteration() < live.iteration) {
            // Every iteration runs the same Program: what is not met in this one either, the past does not have.
            head.find(shown.iteration() + 1, next -> {
                int found = place(condition, next, 0);
                if (found == Stops.NONE) {
                    go(new Goal.Until(condition));
                } else {
                    head.to(next, found);
                    publish.run();
                }
            });
        } else {
            go(new Goal.Until(condition));
        }
        publish.run();
    }

    private static int place(Condition condition, Captured in, int from) {
        List<TapeEvent> events = in.events();
        for (int i = from; i < events.size(); i++) {
            if (condition.isAt(events.get(i), in.iteration())) {
                return Stops.whole(in, i + 1);
            }
        }
        return Stops.NONE;
    }

    void speed(double next) {
        pace.setSpeed(next);
        reviewing &= !pace.isFree();
        introducing = false;
        publish.run();
    }

    /** Says something about where it holds. */
    void remark(Stop why) {
        stop = why;
        publish.run();
    }

    // Waiting, called by the Program's thread as it goes.

    /** Waits for leave to go on. */
    void hold() {
        do {
            while (status != Status.PLAYING) {
                gate.await();
                if (measuring.isWanted()) {
                    measure();
                }
            }
            catchUp();
        } while (status != Status.PLAYING);
    }

    /** Plays what lies between the playhead and the Program. */
    private void catchUp() {
        while (status == Status.PLAYING && reviewing) {
            if (head.isWaiting()) {
                gate.await();
                continue;
            }
            Breakpoint met = review.met();
            if (met != null) {
                stop = sentinel.hit(met, head.iteration());
                status = Status.PAUSED;
                reviewing = false;
                publish.run();
                return;
            }
            pace.restart();
            while (status == Status.PLAYING && reviewing && pace.waits()) {
                // until the step is over
            }
            if (status == Status.PLAYING && reviewing) {
                reviewing = head.forward(Granularity.FUNCTION);
                publish.run();
            }
        }
    }

    /** Lets an event of the iteration that is captured pass, or holds after it; {@code found} is a reason to. */
    void passed(TapeEvent event, Captured now, @Nullable Stop found) {
        steps += event.isStep() ? 1 : 0;
        if (found != null) {
            stop = found;
            halt(now);
        } else if (goal.reached(event, now, steps)) {
            halt(now);
        } else if (event.isStep() && !live.silent) {
            pace();
        }
    }

    private void halt(Captured now) {
        measure(); // before it shows as paused: who waits for that finds the numbers of this moment
        status = Status.PAUSED;
        goal = new Goal.None();
        live.silent = false;
        head.follow(now);
        publish.run();
        hold();
    }

    /** Holds at the gate before the next iteration. */
    void holdBecause(Stop found) {
        stop = found;
        status = Status.PAUSED;
        goal = new Goal.None();
    }

    /** Waits as long as a step takes at the speed set; a pause in the meantime holds. */
    private void pace() {
        gate.serve();
        while (goal instanceof Goal.None && status == Status.PLAYING && pace.waits()) {
            // until the step is over
        }
        pace.restart();
        if (status == Status.PAUSED) {
            measure();
            hold();
        }
    }

    /** Measures what the last update made, and has it seen. */
    void measure() {
        measuring.measure(live.updated, live.captured);
        publish.run();
    }

    /** Says how it ended, and serves whoever wants to look back, until the deck closes. */
    void finish(Status end, @Nullable Message why) {
        if (end == Status.FINISHED && !gate.isClosed()) {
            measure();
        }
        status = end;
        failure = why;
        publish.run();
        try {
            while (!gate.isClosed()) {
                gate.await();
            }
        } catch (Gate.Closed _) {
            // nobody looks any more
        }
    }
}
