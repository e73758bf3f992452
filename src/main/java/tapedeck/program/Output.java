package tapedeck.program;

import org.jspecify.annotations.Nullable;
import tapedeck.text.Message;

/**
 * The output of a running {@link Program} besides its tape: what keeps it before anything can be recorded, what it prints, what it shows.
 * On the run's thread, which never waits for whoever reads.
 */
public interface Output {
    /** Says what takes long from here on, while nothing is recorded; null once that is over. */
    void doing(@Nullable Message what);

    /**
     * Prints as on a terminal: {@code \n} ends a line, after {@code \r} the line is written over.
     *
     * @param error whether it is meant for standard error
     * @param line of the program's source that prints it, from 1; 0 if none is known
     */
    void print(String text, boolean error, int line);

    /** Shows something made for the eye, such as a figure. */
    void show(PlotOutput exhibit);
}
