package tapedeck.lesson.told;

import tapedeck.deck.Moment;
import tapedeck.lesson.told.claim.Claim;
import tapedeck.tape.Granularity;

/** How far a run is played. */
public sealed interface Whereto {
    /** To a place of the iteration that comes, or that has begun. */
    record To(Moment moment) implements Whereto {}

    /** To the end of the backward pass: all gradients are there, and no parameter has changed. */
    record BackwardDone() implements Whereto {}

    /** One step of this size on. */
    record Next(Granularity size) implements Whereto {}

    /** To the end of the first iteration after which it is true. */
    record Until(Claim claim) implements Whereto {}

    /** To the program's end. */
    record End() implements Whereto {}
}
