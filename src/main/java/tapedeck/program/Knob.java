package tapedeck.program;

/**
 * A number of a Program's own that can be turned while it runs: its optimizer's momentum, a variable of a script.
 *
 * @param name what the Program calls it, such as {@code momentum} or {@code opt_g.lr}; tells its knobs apart
 * @param kind what it is
 * @param made what the Program was made with: what it is unless somebody turns it
 * @param line of the script that it is set on, from 1; 0 if it is on none
 * @param offered whether it is a knob only if somebody wants it to be one
 * @param early whether it is read only before the loop, so that it acts from the next run on
 */
public record Knob(String name, Kind kind, double made, int line, boolean offered, boolean early) {
    /** One that acts while it runs. */
    public Knob(String name, Kind kind, double made, int line, boolean offered) {
        this(name, kind, made, line, offered, false);
    }

    /** The kind of number. */
    public enum Kind {
        /** A learning rate: not negative, best told by its logarithm. */
        RATE,
        /** Not negative and small, best told by its logarithm: a weight decay. */
        DECAY,
        /** From 0 to less than 1, and near 1 the finest: a momentum. */
        SHARE,
        /** Any number. */
        REAL,
        /** A whole number. */
        INTEGER,
        /** 0 for no, 1 for yes. */
        BOOLEAN
    }
}
