package tapedeck.bench;

/** Something done again and again that is measured. */
interface Work {
    /** Does it until it is compiled. */
    void warmUp();

    /** Microseconds that doing it once takes, from a sample of at least {@code seconds}. */
    double micros(double seconds);

    /** {@code body}, done on this thread. */
    static Work of(Runnable body) {
        return new Work() {
            @Override
            public void warmUp() {
                Samples.warmUp(body, 3);
            }

            @Override
            public double micros(double seconds) {
                return Samples.micros(body, seconds);
            }
        };
    }
}
