package tapedeck.deck;

/**
 * The tempo at which a run is played. Function by Function everything is seen as it is recorded; iteration by iteration each runs whole,
 * and is captured only where somebody looks; free, nothing is waited for. A value, for any thread.
 */
public sealed interface Tempo {
    /**
     * Function by Function.
     *
     * @param perSecond how many are recorded, or go backward, in a second; positive
     */
    record Functions(double perSecond) implements Tempo {}

    /**
     * Function by Function, each for as long as it takes to read what is said about it: the introduction, after which it
     * runs free.
     *
     * @param time how long that is
     */
    record Read(ReadingTime time) implements Tempo {}

    /**
     * Iteration by iteration.
     *
     * @param perSecond how many run in a second, if the machine can; positive
     */
    record Iterations(double perSecond) implements Tempo {}

    /** As fast as it can. */
    record Free() implements Tempo {}

    /** As fast as it can. */
    static Tempo free() {
        return new Free();
    }

    /** At which a deck begins: one can just follow. */
    static Tempo followed() {
        return new Functions(2);
    }

    /** Returns whether iterations run whole, and are not captured unless somebody looks. */
    default boolean isWhole() {
        return this instanceof Iterations || this instanceof Free;
    }

    /** Seconds from one Function to the next, or a bit more than it takes to see it move; 0 where iterations run whole. */
    default double secondsPerFunction() {
        return switch (this) {
            case Functions(double perSecond) -> 1 / perSecond;
            case Read _ -> 1;
            case Iterations _,Free _ -> 0;
        };
    }
}
