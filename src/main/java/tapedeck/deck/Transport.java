package tapedeck.deck;

import org.jspecify.annotations.Nullable;
import tapedeck.deck.DeckState.Status;
import tapedeck.deck.breakpoints.Stop;
import tapedeck.deck.replay.Gate;
import tapedeck.deck.replay.Progress;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.Granularity;
import tapedeck.tape.StepBoundaries;
import tapedeck.tape.TapeEvent;
import tapedeck.text.Message;

/** The transport: how far a run may go and how fast, and where the Program waits for leave. On the deck's thread only. */
final class Transport {
    private final Gate gate;
    private final Pace pace;
    private final ProgramPosition live;
    private final Playhead head;
    private final Measurer measurer;
    private final Runnable publish;
    private final Review review;

    private Status status = Status.READY;
    private @Nullable Message failure;
    private RunTarget goal = new RunTarget.None();
    /** The last iteration that had begun when the goal was set. */
    private long start;
    private int steps;
    private @Nullable Stop stop;

    /** @param publish has what it did seen */
    Transport(Gate gate, ProgramPosition live, Playhead head, StopDetector stops, Measurer measurer,
            Runnable publish) {
        this.gate = gate;
        pace = new Pace(gate);
        this.live = live;
        this.head = head;
        this.measurer = measurer;
        this.publish = publish;
        review = new Review(this, gate, pace, head, stops, publish);
    }

    Status status() {
        return status;
    }

    /** Why the Program failed, or null. */
    @Nullable
    Message failure() {
        return failure;
    }

    RunTarget goal() {
        return goal;
    }

    /** How far it is on its way to an iteration, or null. */
    @Nullable
    Progress progress() {
        return status == Status.PLAYING && goal instanceof RunTarget.Updated(long target) && target > live.iteration
                ? new Progress(start, live.iteration, target)
                : null;
    }

    Tempo tempo() {
        return pace.tempo();
    }

    /** Why it holds although nobody paused it, or null. */
    @Nullable
    Stop stop() {
        return stop;
    }

    /** Returns whether the playhead is where the Program is, or goes with it. */
    boolean isLive() {
        return !review.isOn() && (status == Status.PLAYING || !head.isPast());
    }

    boolean isPlayingFree() { return status == Status.PLAYING && pace.isWhole(); }
    boolean isIntroducing() { return pace.tempo() instanceof Tempo.Read; }

    /** Seconds it has been playing. */
    double played() {
        return pace.played(status == Status.PLAYING);
    }

    /** Returns whether what is past is played. */
    boolean isReviewing() { return review.isOn(); }

    // Commands, done at the gate.

    /** Lets the Program go on up to {@code next}; one that has ended meanwhile does not. */
    void run(RunTarget next) {
        if (!status.isAlive()) {
            publish.run();
            return;
        }
        review.end();
        if (next instanceof RunTarget.None && status == Status.PAUSED && isIntroducing()) {
            pace.hurry(Granularity.FUNCTION); // the sentence that stood has stood long enough
        }
        begin(next);
    }

    /** Plays what lies between the playhead and the Program, and then the Program. */
    void review() {
        review.begin();
        begin(new RunTarget.None());
    }

    private void begin(RunTarget next) {
        goal = next;
        start = live.iteration;
        steps = 0;
        stop = null;
        status = Status.PLAYING;
        pace.restart();
        publish.run();
    }

    /** Goes on from the sentence that stands; returns false if none does. */
    boolean hurry(Granularity size) {
        boolean stands = status == Status.PLAYING && isIntroducing() && goal instanceof RunTarget.None;
        if (stands) {
            pace.hurry(size);
        }
        return stands;
    }

    /** Holds where it is. */
    void holdNow() {
        measurer.now(); // first: who waits for a pause finds the numbers of this moment
        status = Status.PAUSED;
        review.end();
        publish.run();
    }

    /** Holds after the next update. */
    void holdAfterUpdate() {
        goal = new RunTarget.Updated(0);
    }

    /** Holds as it is, so that the playhead may be moved. */
    void holdForMove() {
        if (status == Status.PLAYING) {
            measurer.now(); // first: see above
            status = Status.PAUSED;
        }
        goal = new RunTarget.None();
        review.end();
        stop = null;
    }

    void tempo(Tempo next) {
        pace.setTempo(next);
        if (pace.isWhole()) {
            review.end();
        }
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
                if (measurer.isWanted()) {
                    measurer.now();
                }
            }
            review.catchUp();
        } while (status != Status.PLAYING);
    }

    /** Waits until it is the next iteration's turn, as long as it plays on. */
    void awaitTurn() {
        pace.awaitTurn(() -> status == Status.PLAYING && goal instanceof RunTarget.None);
    }

    /** Lets an event of the iteration that is captured pass, or holds after it; {@code found} is a reason to. */
    void passed(TapeEvent event, CapturedIteration now, @Nullable Stop found) {
        if (event instanceof TapeEvent.FunctionFailed) {
            return; // the Program ends, and says why
        }
        steps += StepBoundaries.isMove(event) ? 1 : 0;
        if (found != null) {
            stop = found;
            halt(now);
        } else if (goal.reached(event, now, steps)) {
            halt(now);
        } else if (pace.stands(event, now) && !live.silent) {
            pace();
        }
    }

    private void halt(CapturedIteration now) {
        measurer.now(); // before it shows as paused: who waits for that finds the numbers of this moment
        status = Status.PAUSED;
        goal = new RunTarget.None();
        live.silent = false;
        head.follow(now);
        publish.run();
        hold();
    }

    /** Holds at the gate before the next iteration. */
    void holdBecause(@Nullable Stop found) {
        stop = found;
        status = Status.PAUSED;
        goal = new RunTarget.None();
    }

    /** Waits as long as a step takes at the speed set; a pause in the meantime holds. */
    private void pace() {
        gate.serve();
        pace.waitWhile(() -> goal instanceof RunTarget.None && status == Status.PLAYING && !review.isOn(),
                head::snapshot);
        pace.restart();
        if (status == Status.PAUSED || review.isOn()) {
            hold();
        }
    }

    /** Says how it ended, and serves whoever wants to look back, until the deck closes. */
    void finish(Status end, @Nullable Message why) {
        if (end == Status.FINISHED && !gate.isEnding()) {
            measurer.now();
        }
        status = end;
        failure = why;
        publish.run();
        gate.serveUntilClosed();
    }
}
