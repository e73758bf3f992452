package tapedeck.tape;

/**
 * The statistics of all elements of a tensor of which only a sample is here. Immutable.
 *
 * @param numel how many elements there are
 * @param min the smallest of those that are finite; NaN if there are none, as in the next four
 * @param max the largest
 * @param mean of the finite ones
 * @param std of the finite ones, divided by their number
 * @param norm the 2-norm of the finite ones
 * @param zeros the share of exact zeros, from 0 to 1
 * @param nonFinite how many are infinite or NaN
 */
public record WholeStatistics(long numel, double min, double max, double mean, double std, double norm, double zeros,
        long nonFinite) {}
