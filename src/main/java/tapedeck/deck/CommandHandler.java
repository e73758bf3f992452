package tapedeck.deck;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.DeckTable.Command;
import tapedeck.deck.DeckTable.Situation;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.deck.training.Trainer;
import tapedeck.program.Hyperparameters;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.Granularity;
import tapedeck.tape.StepBoundaries;
import tapedeck.tape.TapeEvent;

/**
 * Does what a command asks, as {@link DeckTable} says: lets the Program go on, moves the playhead through what is
 * recorded, or holds. On the deck's thread only.
 */
final class CommandHandler {
    private final Transport transport;
    private final Playhead head;
    private final ProgramPosition live;
    private final Trainer trainer;
    private final BranchReplay branch;
    private final Runnable publish;
    private long request;

    /** @param publish has what it did seen */
    CommandHandler(Transport transport, Playhead head, ProgramPosition live, Trainer trainer, BranchReplay branch,
            Runnable publish) {
        this.transport = transport;
        this.head = head;
        this.live = live;
        this.trainer = trainer;
        this.branch = branch;
        this.publish = publish;
    }

    /** The number of the last request for hyperparameters that was taken up; 0 before the first. */
    long request() {
        return request;
    }

    /** Changes hyperparameters, as request {@code number} and a step of the drag of number {@code gesture}, or null. */
    void change(long number, UnaryOperator<Hyperparameters> change, @Nullable Long gesture) {
        request = number;
        if (branch.want(change, gesture) && Command.CHANGE.in(situation()) == DeckTable.Reaction.START_WITH) {
            trainer.start();
        }
        publish.run();
    }

    void play() {
        handle(transport.tempo().isWhole() ? Command.TRAIN : Command.PLAY, new RunTarget.None(), () -> {});
    }

    /** Tells the first iteration, from its start, and goes on from where the Program is. */
    void introduce(ReadingTime time) {
        if (live.iteration > 0) {
            transport.holdForMove();
            head.open(1, _ -> 0);
        }
        transport.tempo(new Tempo.Read(time));
        play();
    }

    void pause() {
        handle(Command.PAUSE, new RunTarget.None(), () -> {});
    }

    void step(Granularity granularity) {
        if (!transport.hurry(granularity)) {
            RunTarget goal = new RunTarget.Step(granularity);
            handle(Command.STEP, goal, () -> {
                if (!head.forward(granularity)) {
                    transport.run(goal);
                }
            });
        }
    }

    void back(Granularity granularity) {
        handle(Command.STEP_BACK, new RunTarget.None(), () -> head.back(granularity));
    }

    void seek(long to, int place) {
        if (to >= head.reach().first() && to <= live.iteration) {
            handle(Command.SEEK, new RunTarget.None(), () -> head.open(to, _ -> place));
        }
    }

    /** Shows an iteration after its update if it has begun, else runs on to it. */
    void goTo(long to) {
        if (to > live.iteration) {
            runAhead(new RunTarget.Updated(to));
        } else if (to >= 1) {
            handle(Command.SEEK, new RunTarget.None(),
                    () -> head.open(to, whole -> StepBoundaries.first(whole, Granularity.ITERATION)));
        }
    }

    void runAhead(RunTarget goal) {
        handle(Command.RUN_AHEAD, goal, () -> {});
    }

    /** Goes on to where {@code condition} is met first, from the playhead. */
    void runTo(Condition condition) {
        RunTarget goal = new RunTarget.Until(condition);
        handle(Command.RUN_TO, goal, () -> search(condition, goal));
    }

    private Situation situation() {
        return switch (transport.status()) {
            case READY -> Situation.READY;
            case PLAYING -> {
                if (transport.isReviewing()) {
                    yield Situation.REVIEWING;
                }
                yield transport.isPlayingFree()
                        ? Situation.FREE
                        : live.isShown() ? Situation.FOLLOWED : Situation.UNSEEN;
            }
            case PAUSED -> {
                if (head.isPast()) {
                    yield Situation.LOOKING_BACK;
                }
                yield head.isWaiting() ? Situation.SEARCHING : Situation.HELD;
            }
            case FINISHED, FAILED, CANCELLED -> head.isPast() ? Situation.OVER_LOOKING_BACK : Situation.OVER;
        };
    }

    /** @param move moves the playhead, where the table says so */
    private void handle(Command command, RunTarget goal, Runnable move) {
        switch (command.in(situation())) {
            case RUN -> transport.run(goal);
            case REVIEW -> transport.review();
            case HOLD -> transport.holdNow();
            case HOLD_LATER -> transport.holdAfterUpdate();
            case MOVE -> {
                transport.holdForMove();
                move.run();
                publish.run();
            }
            case CANCEL_REPLAY -> {
                head.cancelReplay();
                publish.run();
            }
            case NOTHING, START_WITH, NEXT_UPDATE -> publish.run();
        }
    }

    private void search(Condition condition, RunTarget beyond) {
        CapturedIteration shown = head.shown();
        if (shown == null) {
            transport.run(beyond);
            return;
        }
        int place = place(condition, shown, head.playhead());
        long later = head.reach().after(shown.iteration());
        if (place != StepBoundaries.NONE) {
            head.to(shown, place);
        } else if (later > live.iteration) {
            transport.run(beyond);
        } else {
            // Every iteration runs the same Program: what is not met in this one either, the past does not have.
            head.find(later, next -> {
                int found = place(condition, next, 0);
                if (found == StepBoundaries.NONE) {
                    transport.run(beyond);
                } else {
                    head.to(next, found);
                    publish.run();
                }
            });
        }
    }

    private static int place(Condition condition, CapturedIteration in, int from) {
        List<TapeEvent> events = in.events();
        for (int i = from; i < events.size(); i++) {
            if (condition.isAt(events.get(i), in.iteration())) {
                return StepBoundaries.whole(in, i + 1);
            }
        }
        return StepBoundaries.NONE;
    }
}
