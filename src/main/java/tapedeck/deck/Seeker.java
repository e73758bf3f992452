package tapedeck.deck;

import java.util.List;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.tape.Captured;
import tapedeck.tape.Granularity;
import tapedeck.tape.StepBoundaries;
import tapedeck.tape.TapeEvent;

/**
 * Goes to a place of the run: through what is recorded by moving the playhead, and where that ends by letting the
 * Program run on. On the deck's thread only.
 */
final class Seeker {
    private final Transport transport;
    private final Playhead head;
    private final ProgramPosition live;
    private final Runnable publish;

    /** @param publish has what it did seen */
    Seeker(Transport transport, Playhead head, ProgramPosition live, Runnable publish) {
        this.transport = transport;
        this.head = head;
        this.live = live;
        this.publish = publish;
    }

    /** Tells the first iteration, from its start, and goes on from where the Program is. */
    void introduce(ReadingTime time) {
        if (live.iteration > 0) {
            transport.holdForMove();
            head.open(1, _ -> 0);
        }
        transport.tempo(new Tempo.Read(time));
        transport.go(new Goal.None());
    }

    void step(Granularity granularity) {
        if (transport.hurry(granularity)) {
            return;
        }
        boolean past = transport.isInThePast();
        if (past) {
            transport.holdForMove();
        }
        if (past && head.forward(granularity)) {
            publish.run();
        } else {
            transport.go(new Goal.Step(granularity));
        }
    }

    void back(Granularity granularity) {
        if (transport.isPlayingFree()) {
            transport.pause(); // what is shown may be long past: first the present
            return;
        }
        transport.holdForMove();
        head.back(granularity);
        publish.run();
    }

    void seek(long to, int place) {
        if (to >= head.reach().first() && to <= live.iteration) {
            transport.holdForMove();
            head.open(to, _ -> place);
            publish.run();
        }
    }

    /** Shows an iteration after its update if it has begun, else runs on to it. */
    void goTo(long to) {
        if (to > live.iteration) {
            transport.go(new Goal.Updated(to));
        } else if (to >= 1) {
            transport.holdForMove();
            head.open(to, whole -> StepBoundaries.first(whole, Granularity.ITERATION));
            publish.run();
        }
    }

    /** Goes on to where {@code condition} is met first, from the playhead. */
    void runTo(Condition condition) {
        Captured shown = head.shown();
        if (shown == null || transport.isLive()) {
            transport.go(new Goal.Until(condition));
            return;
        }
        transport.holdForMove();
        int place = place(condition, shown, head.playhead());
        if (place != StepBoundaries.NONE) {
            head.to(shown, place);
            publish.run();
        } else if (head.reach().after(shown.iteration()) <= live.iteration) {
            // Every iteration runs the same Program: what is not met in this one either, the past does not have.
            boolean atOnce = head.find(head.reach().after(shown.iteration()), next -> {
                int found = place(condition, next, 0);
                if (found == StepBoundaries.NONE) {
                    transport.go(new Goal.Until(condition));
                } else {
                    head.to(next, found);
                    publish.run();
                }
            });
            if (!atOnce) {
                publish.run();
            }
        } else {
            transport.go(new Goal.Until(condition));
        }
    }

    private static int place(Condition condition, Captured in, int from) {
        List<TapeEvent> events = in.events();
        for (int i = from; i < events.size(); i++) {
            if (condition.isAt(events.get(i), in.iteration())) {
                return StepBoundaries.whole(in, i + 1);
            }
        }
        return StepBoundaries.NONE;
    }
}
