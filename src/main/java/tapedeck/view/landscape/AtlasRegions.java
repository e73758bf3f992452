package tapedeck.view.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import tapedeck.deck.atlas.AtlasAxis;
import tapedeck.deck.atlas.AtlasQuestion;

/** The regions of a map that have a word, and the place where it fits into them. */
final class AtlasRegions {
    /** As a share of the colours: what is brighter has hardly learned. */
    private static final double NOT_LEARNED = 0.6;
    /** How many times larger than the words a place is that they look at home in, the best first. */
    private static final double[] ROOMY = {4, 3, 2.2, 1.6, 1.2, 1};
    private static final double ALIKE = 0.97;
    /** Fewer runs say nothing of a whole region. */
    private static final int FEWEST_RUNS = 12;

    /** The kinds of regions. */
    enum Kind {
        SLOW, LEARNED, FAST, DIVERGED
    }

    /**
     * A kind, and the middle of its words.
     *
     * @param within whether there is room for them; else it is the middle of the region, beside which they are to stand
     */
    record Spot(Kind kind, double column, double row, boolean within) {}

    private final AtlasGround ground;
    private final int columns;
    private final int rows;
    private final double crossX;
    private final double crossY;
    private final double[] learnedFrom;
    private final boolean across;

    private AtlasRegions(AtlasGround ground, double crossX, double crossY) {
        this.ground = ground;
        this.crossX = Math.rint(crossX);
        this.crossY = Math.rint(crossY);
        AtlasQuestion question = ground.view().question();
        columns = question.x().points();
        rows = question.y().points();
        across = question.y().axis() != AtlasAxis.LEARNING_RATE;
        int lines = across ? rows : columns;
        learnedFrom = new double[lines];
        for (int line = 0; line < lines; line++) {
            double from = Double.NaN;
            for (int i = 0; i < (across ? columns : rows); i++) {
                if (across ? ground.learned(i, line) : ground.learned(line, i)) {
                    from = Double.isNaN(from) ? i : from;
                }
            }
            learnedFrom[line] = from;
        }
    }

    /**
     * The words that there is room for.
     *
     * @param widths of the words by kind, in columns
     * @param height of them, in rows
     * @param crossX the column that they are not to stand on
     * @param crossY the row that they are not to stand on
     */
    static List<Spot> of(AtlasGround ground, ToDoubleFunction<Kind> widths, double height, double crossX,
            double crossY) {
        if (ground.view().done() < Math.min(FEWEST_RUNS, ground.view().size())) {
            return List.of();
        }
        AtlasRegions regions = new AtlasRegions(ground, crossX, crossY);
        AtlasQuestion question = ground.view().question();
        boolean hasRate = question.x().axis() == AtlasAxis.LEARNING_RATE
                || question.y().axis() == AtlasAxis.LEARNING_RATE;
        List<Spot> spots = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            boolean isRated = kind == Kind.SLOW;
            if (hasRate || !isRated) {
                regions.place(kind, widths.applyAsDouble(kind), height, spots);
            }
        }
        return spots;
    }

    /** Returns whether all that ended no better than it began has a larger rate than what learned or, all else alike,
     * than what got better: one word says what it is. */
    static boolean isTooFast(AtlasGround ground) {
        AtlasQuestion question = ground.view().question();
        AtlasRegions regions = new AtlasRegions(ground, Double.NaN, Double.NaN);
        boolean hasRate = question.x().axis() == AtlasAxis.LEARNING_RATE
                || question.y().axis() == AtlasAxis.LEARNING_RATE;
        double slowest = DoubleStream.of(regions.learnedFrom).filter(each -> each >= 0).min().orElse(0);
        for (int row = 0; row < regions.rows; row++) {
            for (int column = 0; column < regions.columns; column++) {
                int at = regions.across ? column : row;
                if (ground.noBetter(column, row) && !(at >= slowest) && !regions.isBetterBelow(column, row)) {
                    return false;
                }
            }
        }
        return hasRate;
    }

    /** Returns whether, all else alike, a smaller rate ended better than it began. */
    private boolean isBetterBelow(int column, int row) {
        return IntStream.range(0, across ? column : row).anyMatch(at -> {
            int x = across ? at : column;
            int y = across ? row : at;
            return ground.share(x, y) <= 1 && !ground.noBetter(x, y);
        });
    }

    private boolean isCrossed(int column, int row) {
        return column == crossX || row == crossY;
    }

    private boolean is(Kind kind, int column, int row) {
        double share = ground.share(column, row);
        int line = across ? row : column;
        int at = across ? column : row;
        return switch (kind) {
            case DIVERGED -> ground.diverged(column, row);
            case LEARNED -> ground.learned(column, row);
            case SLOW -> share > NOT_LEARNED && !ground.noBetter(column, row) && !(at >= learnedFrom[line]);
            case FAST -> ground.noBetter(column, row);
        };
    }

    /** Finds the roomiest place, and of several the one nearest to the middle of the region. */
    private void place(Kind kind, double wide, double high, List<Spot> spots) {
        int[][] sums = new int[rows + 1][columns + 1];
        int all = 0;
        double middleX = 0;
        double middleY = 0;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                boolean in = is(kind, column, row);
                int counted = isCrossed(column, row) ? -columns * rows : in ? 1 : 0; // never under the cross
                sums[row + 1][column + 1] = sums[row][column + 1] + sums[row + 1][column] - sums[row][column]
                        + counted;
                all += in ? 1 : 0;
                middleX += in ? column : 0;
                middleY += in ? row : 0;
            }
        }
        for (double roomy : ROOMY) {
            int width = (int) Math.ceil(wide + (roomy - 1) * high);
            int height = (int) Math.ceil(high * roomy);
            double nearest = Double.POSITIVE_INFINITY;
            Spot best = null;
            for (int row = 0; row + height <= rows; row++) {
                for (int column = 0; column + width <= columns; column++) {
                    int in = sums[row + height][column + width] - sums[row][column + width]
                            - sums[row + height][column] + sums[row][column];
                    double x = column + width / 2.0;
                    double y = row + height / 2.0;
                    double far = Math.hypot((x - middleX / all) / columns, (y - middleY / all) / rows);
                    if (in >= ALIKE * width * height && far < nearest) {
                        nearest = far;
                        best = new Spot(kind, x, y, true);
                    }
                }
            }
            if (best != null) {
                spots.add(best);
                return;
            }
        }
        if (kind == Kind.LEARNED && all > 0) { // often a narrow band, and what one looks for
            spots.add(new Spot(kind, middleX / all + 0.5, middleY / all + 0.5, false));
        }
    }
}
