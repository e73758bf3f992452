package tapedeck.program;

/**
 * The settings with which a run is started.
 *
 * @param seed of every generator
 * @param hyperparameters at the start
 * @param epochs after which the Program is done; at least 1
 */
public record Settings(long seed, Hyperparameters hyperparameters, int epochs) {
    /** With plain SGD in batches of 64. */
    public Settings(long seed, double learningRate, int epochs) {
        this(seed, Hyperparameters.of(learningRate), epochs);
    }

    /** The same with another seed. */
    public Settings withSeed(long newSeed) {
        return new Settings(newSeed, hyperparameters, epochs);
    }

    /** The same with other hyperparameters. */
    public Settings with(Hyperparameters next) {
        return new Settings(seed, next, epochs);
    }

    /** The same with another rate. */
    public Settings withLearningRate(double rate) {
        return with(hyperparameters.withLearningRate(rate));
    }

    /** The same with another number of epochs. */
    public Settings withEpochs(int number) {
        return new Settings(seed, hyperparameters, number);
    }
}
