package tapedeck.deck.atlas;

import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;

/** Atlases whose runs ended as a test says. */
public final class AtlasViews {
    private AtlasViews() {}

    /**
     * A whole one.
     *
     * @param ends of column and row: -1 for a run that ended no better than it began, else its loss in thousandths
     */
    public static AtlasView of(AtlasQuestion question, IntBinaryOperator ends) {
        int columns = question.x().points();
        int size = question.size();
        double[] losses = new double[size];
        boolean[] noBetter = new boolean[size];
        for (int i = 0; i < size; i++) {
            int end = ends.applyAsInt(i % columns, i / columns);
            noBetter[i] = end < 0;
            losses[i] = (end < 0 ? 1000 : end) / 1000.0;
        }
        return new AtlasView(question, losses, new int[size], noBetter, IntStream.range(0, size).toArray(), size);
    }
}
