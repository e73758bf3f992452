package tapedeck.export.handout;

import java.awt.geom.Path2D;
import java.util.List;
import tapedeck.export.picture.DrawOp;
import tapedeck.export.picture.Edge;
import tapedeck.export.picture.VectorPicture;
import tapedeck.lessons.play.CurvePoint;
import tapedeck.lessons.play.Handout;

/** A small curve without numbers, on paper. */
final class CurvePlate {
    private static final double WIDTH = 240;
    private static final double HEIGHT = 90;
    private static final double MARGIN = 3;
    private static final int PAPER = 0xffffffff;
    private static final int INK = 0xff4756d0;
    private static final int FRAME = 0xffc9cedb;

    private CurvePlate() {}

    static VectorPicture of(Handout.Curve curve) {
        Path2D line = new Path2D.Double();
        for (CurvePoint each : curve.axes().line(curve.losses())) {
            double x = MARGIN + (WIDTH - 2 * MARGIN) * each.across();
            double y = MARGIN + (HEIGHT - 2 * MARGIN) * (1 - each.up());
            if (line.getCurrentPoint() == null) {
                line.moveTo(x, y);
            } else {
                line.lineTo(x, y);
            }
        }
        return new VectorPicture(WIDTH, HEIGHT, PAPER,
                List.of(new DrawOp.Block(0.5, 0.5, WIDTH - 1, HEIGHT - 1, 4, 0, new Edge(FRAME, 1, List.of(), false)),
                        new DrawOp.Trace(line, 0, new Edge(INK, 1.6, List.of(), true))));
    }
}
