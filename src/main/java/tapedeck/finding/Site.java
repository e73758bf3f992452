package tapedeck.finding;

/**
 * Where a finding is. Immutable.
 *
 * @param iteration in which it was found, from 1
 * @param since the first iteration in which it was seen to be so, at most {@code iteration}
 * @param tensor the name of the tensor, or its number
 */
public record Site(long iteration, long since, String tensor) {}
