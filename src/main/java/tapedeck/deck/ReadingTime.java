package tapedeck.deck;

import tapedeck.tape.TapeSnapshot;

/** The time that people take to read what is said about a place of the tape, in the language they read it in. */
@FunctionalInterface
public interface ReadingTime {
    /** Seconds, not negative. Asked on the deck's thread. */
    double seconds(TapeSnapshot at);
}
