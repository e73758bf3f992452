package tapedeck.autograd;

/** Hears what happens on a tape, on the thread and at the moment it happens. An exception thrown from here ends the program that runs. */
@FunctionalInterface
public interface TapeListener {
    /** Hears of one thing that happens. Called often: who makes a signal first looks whether {@link Tape#listener} is there. */
    void on(TapeSignal signal);
}
