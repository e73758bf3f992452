package tapedeck.deck;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.DeckState.Status;

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

    private Status status = Status.READY;
    private String message = "";
    private Goal goal = new Goal.None();
    private boolean introducing;
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
    }

    Status status() {
        return status;
    }

    String message() {
        return message;
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
        goal = next;
        introducing &= next instanceof Goal.None; // who steps has taken over
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
        boolean replays = head.isPast(live.iteration) && live.captured == null;
        if (!pace.isFree() && (replays || live.isShown())) {
            status = Status.PAUSED;
            publish.run();
        } else {
            goal = new Goal.Updated(0);
        }
    }

    void step(Granularity granularity) {
        if (status == Status.PLAYING || !head.isPast(live.iteration)) {
            go(new Goal.Step(granularity));
            return;
        }
        stop = null;
        if (!head.forward(granularity, live.iteration)) {
            go(new Goal.Step(granularity));
        }
        publish.run();
    }

    /** Whether the playhead may be moved; else a free run is asked to hold first. */
    private boolean holdsForMoves() {
        if (status == Status.PLAYING && pace.isFree()) {
            pause();
            return false;
        }
        if (status == Status.PLAYING) {
            status = Status.PAUSED;
        }
        stop = null;
        return true;
    }

    void back(Granularity granularity) {
        if (holdsForMoves()) {
            head.back(granularity);
            publish.run();
        }
    }

    void seek(long to, int place) {
        if (to >= 1 && to <= live.iteration && holdsForMoves()) {
            head.open(to, _ -> place);
            publish.run();
        }
    }

    /** Shows an iteration after its update if it has begun, else runs on to it. */
    void goTo(long to) {
        if (to > live.iteration) {
            go(new Goal.Updated(to));
        } else if (to >= 1 && holdsForMoves()) {
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
        if (status != Status.PLAYING && shown != null && head.isPast(live.iteration)) {
            List<TapeEvent> events = shown.events();
            for (int i = head.playhead(); i < events.size(); i++) {
                if (condition.isAt(events.get(i), shown.iteration())) {
                    stop = null;
                    head.to(shown, Breakpoints.whole(shown, i + 1));
                    publish.run();
                    return;
                }
            }
        }
        go(new Goal.Until(condition));
    }

    void speed(double next) {
        pace.setSpeed(next);
        introducing = false;
        publish.run();
    }

    /** Says something about where it holds. */
    void remark(String why) {
        stop = new Stop(why, null, live.iteration);
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

    /** Plays what lies between the playhead and the Program, at the speed set; in free run nothing. */
    private void catchUp() {
        while (status == Status.PLAYING && isPaced() && head.isPast(live.iteration)) {
            if (head.isWaiting()) {
                gate.await();
                continue;
            }
            if (!head.forward(Granularity.FUNCTION, live.iteration)) {
                return;
            }
            Captured shown = head.shown();
            Breakpoint met = shown == null || head.isWaiting()
                    ? null
                    : sentinel.breakpoints().at(shown, head.playhead());
            if (met != null && shown != null) {
                stop = sentinel.hit(met, shown.iteration());
                status = Status.PAUSED;
            }
            publish.run();
            pace.restart();
            while (status == Status.PLAYING && pace.waits()) {
                // until the step is over
            }
        }
    }

    /** Lets an event of the iteration that is captured pass, or holds after it; {@code found} is a reason to. */
    void passed(TapeEvent event, Captured now, @Nullable Stop found) {
        steps += event.isStep() ? 1 : 0;
        if (found != null) {
            stop = found;
            halt(now);
        } else if (goal.reached(event, live.iteration, steps)) {
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

    private void measure() {
        measuring.measure(live.updated);
        publish.run();
    }

    /** Says how it ended, and serves whoever wants to look back, until the deck closes. */
    void finish(Status end, String why) {
        if (end == Status.FINISHED && !gate.isClosed()) {
            measure();
        }
        status = end;
        message = why;
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
