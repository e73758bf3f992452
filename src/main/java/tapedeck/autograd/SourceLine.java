package tapedeck.autograd;

/**
 * A line of the program that is played, where a Function was called.
 *
 * @param file as whoever runs the program names it
 * @param line from 1
 */
public record SourceLine(String file, int line) {}
