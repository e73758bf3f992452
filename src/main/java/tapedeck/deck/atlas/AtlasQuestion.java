package tapedeck.deck.atlas;

import tapedeck.program.Program;
import tapedeck.program.ProgramCapabilities.Repetition;

/**
 * The question that an atlas answers: which runs there are. Immutable.
 *
 * @param start of all runs, but for the settings along the sides
 * @param x the setting from left to right
 * @param y the setting from the bottom up; another one
 * @param iterations of each run, at least 1
 * @param seeds from how many seeds each point is run, that of {@code start} and those after it; 1 or more: then the median is shown
 * @param probe the first iteration of {@code start}
 */
public record AtlasQuestion(RunStart start, AtlasScale x, AtlasScale y, int iterations, int seeds,
        AtlasProbe probe) {
    /** Runs of more iterations are fewer, and so are those that each start an interpreter. */
    private static final int LONG = 500;
    private static final int FEWER = 3;
    private static final int FEWEST = 8;

    public AtlasQuestion {
        if (x.axis() == y.axis() || iterations < 1 || seeds < 1) {
            throw new IllegalArgumentException("no atlas of " + x.axis() + " and " + y.axis());
        }
    }

    /** The points along a side that there is time for, where there is time for {@code most} short runs that begin at once. */
    public static int points(int most, Program program, int iterations) {
        return program.capabilities().repetition() != Repetition.FROM_CHECKPOINT
                ? most / FEWEST
                : iterations > LONG ? most / FEWER : most;
    }

    /** Points in all. */
    public int size() {
        return x.points() * y.points();
    }

    /** Returns whether a place lies on it, which may be a fraction. */
    public boolean isOn(double column, double row) {
        return column >= 0 && row >= 0 && column <= x.points() - 1.0 && row <= y.points() - 1.0;
    }

    /** The start of the run at a point, counted from the left and from the bottom, with the first seed. */
    public RunStart at(int column, int row) {
        return start.with(x.axis(), x.value(column)).with(y.axis(), y.value(row));
    }

    /** The same of other places. */
    public AtlasQuestion over(AtlasScale across, AtlasScale up) {
        return new AtlasQuestion(start, across, up, iterations, seeds, probe);
    }

    /** As many points between the ends of other scales. */
    public AtlasQuestion at(AtlasScale across, AtlasScale up) {
        return over(across.with(x.points()), up.with(y.points()));
    }

    /** The same of so many points around a place, {@code 2^halvings} times as near to each other, as near as they lie within. */
    public AtlasQuestion near(double column, double row, int halvings, int columns, int rows) {
        return over(x.inside(column, halvings, columns), y.inside(row, halvings, rows));
    }

    /** The same of longer runs and more points, between the same ends, once that is known of it. */
    public AtlasQuestion longer(int length, int columns, int rows, AtlasProbe known) {
        return new AtlasQuestion(start, x.with(columns), y.with(rows), length, seeds, known);
    }

    /** Returns whether {@code other} asks the same but for places and colours: a run of one is a run of the other. */
    boolean isOfSameRuns(AtlasQuestion other) {
        return x.axis() == other.x.axis() && y.axis() == other.y.axis() && start.equals(other.start)
                && iterations == other.iterations && seeds == other.seeds;
    }
}
