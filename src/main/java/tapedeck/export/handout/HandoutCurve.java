package tapedeck.export.handout;

import java.util.List;
import tapedeck.export.picture.DrawOp;
import tapedeck.export.picture.Edge;
import tapedeck.export.picture.VectorPen;
import tapedeck.export.picture.VectorPicture;
import tapedeck.lessons.play.CurveAxes;
import tapedeck.lessons.play.Handout;
import tapedeck.view.plot.LinePlot;
import tapedeck.view.plot.PlotColour;

/** A small curve without numbers, on paper. */
final class HandoutCurve {
    private static final double WIDTH = 240;
    private static final double HEIGHT = 90;
    private static final double MARGIN = 3;
    private static final DrawOp FRAME = new DrawOp.Block(0.5, 0.5, WIDTH - 1, HEIGHT - 1, 4, 0,
            new Edge(0xffc9cedb, 1, List.of(), false));

    private HandoutCurve() {}

    static VectorPicture of(Handout.Curve curve) {
        VectorPen pen = new VectorPen(1, WIDTH, HEIGHT);
        curve.axes().line(curve.losses(), LinePlot.Stroke.of(PlotColour.DATA, 1.6),
                new CurveAxes.Span(MARGIN, WIDTH - MARGIN), new CurveAxes.Span(HEIGHT - MARGIN, MARGIN)).draw(pen);
        return pen.picture(FRAME);
    }
}
