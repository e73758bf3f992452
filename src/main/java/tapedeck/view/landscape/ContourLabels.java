package tapedeck.view.landscape;

import java.util.Comparator;
import java.util.List;
import tapedeck.surface.LossGrid;
import tapedeck.text.Numbers;
import tapedeck.view.plot.PlotColour;
import tapedeck.view.plot.PlotPen;

/** The losses on some lines of a map, where there is room, like the heights on a map for hikers. */
final class ContourLabels {
    private static final int MOST = 6;
    private static final int DIGITS = 3;
    /** Shorter lines, in points, have none. */
    private static final int LEAST = 8;
    private static final double[] SHARES = {0.5, 0.3, 0.7, 0.15, 0.85};
    /** Bands from below that are dark enough for white letters. */
    private static final double DARK = 0.6;
    /** Two labels are so many bands apart at least. */
    private static final double APART = 1.5 / LossColours.BANDS;

    private ContourLabels() {}

    /** Writes them; what stands on {@code pills} already stays free. */
    static void write(PlotPen pen, PlaneGround ground, Pills pills) {
        List<double[]> longest = ground.lines().stream().filter(line -> line.length >= 2 * LEAST)
                .sorted(Comparator.comparingInt(line -> -line.length)).toList();
        double[] written = new double[MOST];
        int n = 0;
        for (double[] line : longest) {
            double loss = loss(ground, line, 0.5);
            double share = ground.scale().share(loss);
            boolean isNew = true;
            for (int i = 0; i < n; i++) {
                isNew &= Math.abs(written[i] - share) > APART;
            }
            if (n < MOST && isNew && !Double.isNaN(share) && write(pen, ground, pills, line, loss)) {
                written[n++] = share;
            }
        }
    }

    private static int point(double[] line, double share) {
        return 2 * (int) (share * (line.length / 2 - 1));
    }

    private static double loss(PlaneGround ground, double[] line, double share) {
        LossGrid grid = ground.grid();
        int at = point(line, share);
        return ground.loss(grid.extent().left() + line[at] / (grid.columns() - 1) * grid.extent().width(),
                grid.extent().bottom() + line[at + 1] / (grid.rows() - 1) * grid.extent().height());
    }

    private static boolean write(PlotPen pen, PlaneGround ground, Pills pills, double[] line, double loss) {
        double share = ground.scale().share(loss);
        for (double each : SHARES) {
            int at = point(line, each);
            if (pills.letter(Numbers.of(loss, DIGITS), line[at] / (ground.grid().columns() - 1) * pen.width(),
                    (1 - line[at + 1] / (ground.grid().rows() - 1)) * pen.height(),
                    PlotColour.exact(share < DARK ? 0xffffff : 0x1f2430),
                    PlotColour.exact(LossColours.argb(share) & 0xffffff))) {
                return true;
            }
        }
        return false;
    }
}
