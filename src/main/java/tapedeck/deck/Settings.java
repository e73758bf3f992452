package tapedeck.deck;

/**
 * What a run is started with.
 *
 * @param seed of every generator
 * @param learningRate at the start; finite and not negative
 * @param epochs after which the Program is done; at least 1
 */
public record Settings(long seed, double learningRate, int epochs) {
    /** The same with another seed. */
    public Settings withSeed(long newSeed) {
        return new Settings(newSeed, learningRate, epochs);
    }

    /** The same with another rate. */
    public Settings withLearningRate(double rate) {
        return new Settings(seed, rate, epochs);
    }

    /** The same with another number of epochs. */
    public Settings withEpochs(int number) {
        return new Settings(seed, learningRate, number);
    }
}
