package tapedeck.deck;

import tapedeck.deck.breakpoints.Condition;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.Granularity;
import tapedeck.tape.Phase;
import tapedeck.tape.StepBoundaries;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TapeEvent.GradientsPassed;
import tapedeck.tape.TapeEvent.IterationEnded;

/** The goal up to which the deck lets the Program go before it holds. */
sealed interface RunTarget {
    /** Returns what brings the Program to {@code moment}. */
    static RunTarget of(Moment moment) {
        return switch (moment) {
            case Moment.Start _ -> new None();
            case Moment.Forward(int k) -> new Nth(Phase.FORWARD, k);
            case Moment.Backward(int k) -> new Nth(Phase.BACKWARD, k);
            case Moment.Line(int line) -> new Until(new Condition.AtLine(line));
            case Moment.Update _ -> new Updated(1);
            case Moment.Iteration(long n) -> new Updated(n);
        };
    }

    /** Returns whether the iteration must be captured for the goal to be seen; {@code last} if it is its epoch's last. */
    boolean captures(long iteration, boolean last);

    /**
     * Returns whether to hold after this event.
     *
     * @param of the iteration it is of
     * @param steps the steps let through since the goal was set, this one included
     */
    boolean reached(TapeEvent event, CapturedIteration of, int steps);

    /** Never holds. */
    record None() implements RunTarget {
        @Override
        public boolean captures(long iteration, boolean last) {
            return false;
        }

        @Override
        public boolean reached(TapeEvent event, CapturedIteration of, int steps) {
            return false;
        }
    }

    /** The next Function, phase or iteration. */
    record Step(Granularity granularity) implements RunTarget {
        @Override
        public boolean captures(long iteration, boolean last) {
            return granularity != Granularity.EPOCH || last;
        }

        @Override
        public boolean reached(TapeEvent event, CapturedIteration of, int steps) {
            return steps > 0 && StepBoundaries.isStop(granularity, event, of);
        }
    }

    /** The place where a condition is met first. */
    record Until(Condition condition) implements RunTarget {
        @Override
        public boolean captures(long iteration, boolean last) {
            return true;
        }

        @Override
        public boolean reached(TapeEvent event, CapturedIteration of, int steps) {
            return steps > 0 && condition.isAt(event, of.iteration());
        }
    }

    /** The end of the update of an iteration; 0 stands for the next one. */
    record Updated(long target) implements RunTarget {
        @Override
        public boolean captures(long iteration, boolean last) {
            return iteration >= target;
        }

        @Override
        public boolean reached(TapeEvent event, CapturedIteration of, int steps) {
            return of.iteration() >= target
                    && (event instanceof IterationEnded || StepBoundaries.endsIteration(event, of));
        }
    }

    /** The k-th Function of the next iteration, recorded or passed backward; if it has fewer, its end. */
    record Nth(Phase phase, int k) implements RunTarget {
        @Override
        public boolean captures(long iteration, boolean last) {
            return true;
        }

        @Override
        public boolean reached(TapeEvent event, CapturedIteration of, int steps) {
            return of.iteration() != CapturedIteration.PROLOGUE && switch (event) {
                case FunctionRecorded recorded -> phase == Phase.FORWARD && recorded.index() == k - 1;
                case GradientsPassed passed -> phase == Phase.BACKWARD && passed.rank() == k;
                case IterationEnded _ -> steps > 1; // or it was done before
                default -> false;
            };
        }
    }
}
