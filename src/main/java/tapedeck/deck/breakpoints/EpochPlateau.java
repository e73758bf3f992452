package tapedeck.deck.breakpoints;

/** The time for which the mean loss of an epoch has not been below the best one before. On the deck's thread only. */
final class EpochPlateau {
    private double best = Double.POSITIVE_INFINITY;
    private double sum;
    private int count;
    private int length;

    /** Adds the loss of an iteration. */
    void add(double loss, boolean lastOfEpoch) {
        sum += loss;
        count++;
        if (lastOfEpoch) {
            double mean = sum / count;
            boolean better = mean < best; // NaN is not, and does not become the best
            length = better ? 0 : length + 1;
            best = better ? mean : best;
            sum = 0;
            count = 0;
        }
    }

    /** The mean of an epoch that ends with an iteration of {@code loss}. */
    double meanWith(double loss) {
        return (sum + loss) / (count + 1);
    }

    /** Epochs without improvement if the epoch ended with an iteration of {@code loss}. */
    int lengthWith(double loss) {
        return meanWith(loss) < best ? 0 : length + 1;
    }
}
