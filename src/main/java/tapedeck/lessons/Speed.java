package tapedeck.lessons;

import tapedeck.deck.Tempo;

/** The speed of playing to a place. */
public sealed interface Speed {
    /** As nothing is said: two Functions a second within an iteration, else as fast as it can. */
    record Usual() implements Speed {}

    /** Function by Function, each for as long as it takes to read what is said about it. */
    record Reading() implements Speed {}

    /** At this tempo. */
    record At(Tempo tempo) implements Speed {}
}
