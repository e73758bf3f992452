package tapedeck.finding;

/**
 * The site of a finding. Immutable.
 *
 * @param iteration in which it was found, from 1
 * @param since the first iteration in which it was seen to be so, at most {@code iteration}
 * @param tensor the name of the tensor, or its number; empty where it is of none
 * @param line of the program's script, from 1; 0 where that is not known
 */
public record FindingSite(long iteration, long since, String tensor, int line) {
    /** One of which no line is known. */
    public FindingSite(long iteration, long since, String tensor) {
        this(iteration, since, tensor, 0);
    }
}
