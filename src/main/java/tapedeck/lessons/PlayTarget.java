package tapedeck.lessons;

import tapedeck.deck.Moment;
import tapedeck.lessons.claim.Claim;
import tapedeck.tape.Granularity;

/** The target up to which a run is played. */
public sealed interface PlayTarget {
    /** To a place of the iteration that comes, or that has begun. */
    record To(Moment moment) implements PlayTarget {}

    /** To the end of the backward pass: all gradients are there, and no parameter has changed. */
    record BackwardDone() implements PlayTarget {}

    /** One step of this size on. */
    record Next(Granularity size) implements PlayTarget {}

    /**
     * To the end of the first iteration after which it is true.
     *
     * @param last the number of the iteration that is the last to be tried; 0 where that does not matter
     */
    record Until(Claim claim, long last) implements PlayTarget {
        /** Whenever that is. */
        public Until(Claim claim) {
            this(claim, 0);
        }
    }

    /** To the program's end. */
    record End() implements PlayTarget {}
}
