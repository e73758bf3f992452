package tapedeck.data;

/** The task that is learned from the inputs. */
public enum Task {
    /** One of several classes; targets are one-hot. */
    CLASSIFICATION,
    /** A number. */
    REGRESSION
}
