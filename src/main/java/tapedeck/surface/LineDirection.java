package tapedeck.surface;

/** The line along which the loss is looked at, through the point where an iteration is. */
public sealed interface LineDirection {
    /** The direction of the step, of all parameters. */
    record Step() implements LineDirection {}

    /**
     * The direction of the step of one layer alone, the others at rest.
     *
     * @param name what its parameters' names begin with
     */
    record Layer(String name) implements LineDirection {}

    /**
     * One number alone.
     *
     * @param tensor the id of its parameter
     * @param place its place there, in row-major order from 0
     */
    record Single(long tensor, int place) implements LineDirection {}
}
