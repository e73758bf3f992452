package tapedeck.ui.takes;

/** The columns of the table of takes, in their order. */
enum TakeField {
    VISIBLE("take-visible", "", 2.2), COLOUR("take-colour", "", 2.2),
    /** At most; how wide, {@link TakeWidths} says, as of the next two. */
    NAME("take-name", "takes.name", 11.2),
    /** Only where there are several. */
    LESSON("take-lesson", "takes.lesson", 9), RATE("take-rate", "takes.rate", 4.2), OPTIMIZER("take-optimizer",
            "takes.optimizer",
            5.7), SEED("take-seed", "takes.seed", 3.6), ITERATIONS("take-iterations", "takes.iterations", 6), LAST_LOSS(
                    "take-last-loss", "takes.last-loss", 5.8), BEST_LOSS("take-best-loss", "takes.best-loss",
                            5.8), TEST_ACCURACY("take-test-acc-", "takes.test-accuracy", 5.4), TIME("take-time",
                                    "takes.time", 5.8), ORIGIN("take-branched-from", "takes.branched-from", 12);

    private final String id;
    private final String key;
    private final double em;

    TakeField(String id, String key, double em) {
        this.id = id;
        this.key = key;
        this.em = em;
    }

    /** By which the column is known in the scene. */
    String id() {
        return id;
    }

    /** Of its title; empty where it has none. */
    String key() {
        return key;
    }

    /** How wide it is. */
    double em() {
        return em;
    }
}
