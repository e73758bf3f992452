package tapedeck.export.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tapedeck.export.Format;
import tapedeck.export.ValleyFile;
import tapedeck.export.report.Html;
import tapedeck.lessons.claim.EvaluationContext;
import tapedeck.lessons.claim.StepAhead;
import tapedeck.program.ProgramException;
import tapedeck.surface.Valley;
import tapedeck.text.Texts;
import tapedeck.view.landscape.ValleyScene;
import tapedeck.view.landscape.ValleyText;

/** The pictures of the valley in which a run is, as addresses of images that lie within the page: one for each language. */
record ValleyImages(List<Texts> languages) {
    private static final String TYPE = "image/svg+xml";

    /** None where there is no valley. */
    List<PlayedLesson.Image> of(EvaluationContext run) {
        StepAhead step = StepAhead.of(run);
        Valley valley = step == null ? null : step.line().sample(null, step.rate(), () -> false);
        if (step == null || valley == null || valley.length() == 0 || !Double.isFinite(valley.loss())) {
            return List.of();
        }
        ValleyScene scene = ValleyScene.still(step.line(), valley, step.rate());
        List<PlayedLesson.Image> images = new ArrayList<>();
        try {
            for (Texts each : languages) {
                String sentence = each.of(ValleyText.sentence(scene));
                images.add(new PlayedLesson.Image(
                        Html.data(TYPE, ValleyFile.picture(Format.SVG, scene, each, "", "")), sentence));
            }
        } catch (IOException | ProgramException e) {
            throw new IllegalStateException(e); // a text in memory
        }
        return images;
    }
}
