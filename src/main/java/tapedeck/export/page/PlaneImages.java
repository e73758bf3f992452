package tapedeck.export.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tapedeck.export.Format;
import tapedeck.export.PlaneFile;
import tapedeck.export.report.Html;
import tapedeck.lessons.claim.EvaluationContext;
import tapedeck.program.ProgramException;
import tapedeck.surface.LossFunction;
import tapedeck.surface.LossGrid;
import tapedeck.surface.ParameterPath;
import tapedeck.surface.Plane;
import tapedeck.surface.PlaneFrame;
import tapedeck.tape.CapturedIteration;
import tapedeck.text.Texts;
import tapedeck.view.landscape.PlaneGround;
import tapedeck.view.landscape.PlaneRates;
import tapedeck.view.landscape.PlaneScene;
import tapedeck.view.landscape.PlaneWords;
import tapedeck.view.plot.PlotColour;

/** The pictures of the plane in which a run went, as addresses of images that lie within the page: one for each language. */
record PlaneImages(List<Texts> languages) {
    private static final String TYPE = "image/png";
    /** Points a side: a lesson's losses are quick. */
    private static final int SIDE = 65;

    /** None where there is no plane. */
    List<PlayedLesson.Image> of(EvaluationContext run) {
        CapturedIteration captured = run.state().playhead().captured();
        LossFunction loss = captured == null ? null : LossFunction.of(captured);
        if (captured == null || loss == null) {
            return List.of();
        }
        ParameterPath way = new ParameterPath(1, run.state().measured().positions().stream()
                .map(each -> new ParameterPath.Stop(each.iteration(), each.values())).toList());
        PlaneFrame frame = PlaneFrame.of(loss,
                new PlaneFrame.Question(captured, Plane.Kind.WAY, List.of(way), 1), () -> false);
        LossGrid grid = LossGrid.of(frame.plane(), frame.extent(), SIDE, SIDE, loss.evaluator(), () -> false);
        List<PlayedLesson.Image> images = new ArrayList<>();
        try {
            for (Texts each : languages) {
                PlaneScene scene = new PlaneScene(frame, PlaneGround.of(grid),
                        List.of(new PlaneScene.TakeLook(1, PlotColour.curve(0), "")), List.of(),
                        PlaneRates.of(frame, each::of), null,
                        new PlaneScene.Words(each.of("plane.start"),
                                each.of("plane.present", "iteration", frame.iteration()), each.of("plane.downhill")));
                String words = each.of(PlaneWords.share(frame)) + "; " + each.of(PlaneWords.step(frame));
                images.add(new PlayedLesson.Image(
                        Html.data(TYPE, PlaneFile.picture(Format.PNG, scene, "", "")), words));
            }
        } catch (IOException | ProgramException e) {
            throw new IllegalStateException(e); // a picture in memory
        }
        return images;
    }
}
