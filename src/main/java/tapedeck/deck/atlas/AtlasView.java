package tapedeck.deck.atlas;

import java.util.Arrays;

/** An atlas as it is at a moment. Points are numbered row by row, from the bottom left. Immutable. */
public final class AtlasView {
    private final AtlasQuestion question;
    private final double[] losses;
    private final int[] divergedAt;
    private final boolean[] noBetter;
    private final int[] sources;
    private final int done;

    /** @param sources of every point that which it looks like: itself, a neighbour as long as it is not known, or -1 */
    AtlasView(AtlasQuestion question, double[] losses, int[] divergedAt, boolean[] noBetter, int[] sources,
            int done) {
        this.question = question;
        this.losses = losses;
        this.divergedAt = divergedAt;
        this.noBetter = noBetter;
        this.sources = sources;
        this.done = done;
    }

    /** One of which nothing is known yet. */
    public static AtlasView unknown(AtlasQuestion question) {
        int size = question.size();
        int[] none = new int[size];
        Arrays.fill(none, -1);
        return new AtlasView(question, new double[size], new int[size], new boolean[size], none, 0);
    }

    /** Returns what it shows. */
    public AtlasQuestion question() {
        return question;
    }

    /** The number of a point. */
    public int point(int column, int row) {
        return row * question.x().points() + column;
    }

    /** The number of the point that this one looks like: itself, or a neighbour as long as it is not known; -1 for none. */
    public int source(int point) {
        return sources[point];
    }

    /** Returns whether the point itself is known. */
    public boolean isKnown(int point) {
        return sources[point] == point;
    }

    /** The loss of a point; NaN where it is not known, or the run diverged or failed. */
    public double loss(int point) {
        return losses[point];
    }

    /** The iteration at which the run of a point diverged, as {@link AtlasResult#divergedAt} has it. */
    public int divergedAt(int point) {
        return divergedAt[point];
    }

    /** Returns whether the run of a point learned nothing, as {@link AtlasProbe#isNoBetter} has it. */
    public boolean isNoBetter(int point) {
        return noBetter[point];
    }

    /** Points in all. */
    public int size() {
        return sources.length;
    }

    /** Points that are known. */
    public int done() {
        return done;
    }

    /** Returns whether all points are known. */
    public boolean isWhole() { return done == sources.length; }
}
