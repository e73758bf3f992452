package tapedeck.view.landscape;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import tapedeck.surface.Valley;
import tapedeck.text.Message;
import tapedeck.view.plot.Axis;
import tapedeck.view.plot.PlotColour;
import tapedeck.view.plot.PlotPen;
import tapedeck.view.plot.PlotPen.Align;
import tapedeck.view.plot.PlotPen.TextStyle;

/**
 * The picture of a valley: the ball where the parameters are, the straight line that backward knows and what it promises, the step
 * that the rate would take and what comes, where other rates would land, and the widest step that still shrinks the parabola. Orange is
 * the line, indigo the step.
 */
public final class ValleyPicture extends ValleyPart {
    /** The slider below a valley. */
    public enum Slider {
        /** In a picture: nobody drags it. */
        STILL,
        /** It says that it can be dragged. */
        DRAGGED,
        /** It can be dragged, and no other rate than that of its knob is told of: a lesson may ask what that would do. */
        BARE
    }

    private static final double TITLE = 1.6;
    /** The room above the slider and the width without which nothing can be read, in ems. */
    private static final double LEAST = 4;
    private static final double LEAST_WIDTH = 20;

    private final Slider slider;
    private final ValleyStep step;
    private final ValleyWidest widest;

    private ValleyPicture(ValleyScene scene, Function<Message, String> words, PlotPen pen, Slider slider) {
        super(scene, words, pen);
        this.slider = slider;
        step = new ValleyStep(this);
        widest = new ValleyWidest(this);
    }

    /**
     * Draws a valley over all of the pen's surface, its slider below.
     *
     * @param slider what it says of rates
     */
    public static void draw(ValleyScene scene, Function<Message, String> words, PlotPen pen, Slider slider) {
        new ValleyPicture(scene, words, pen, slider).draw();
    }

    private void draw() {
        if (places.ground() < LEAST * em || pen.width() < LEAST_WIDTH * em) {
            return; // a pane that is only just being opened
        }
        keepPlaces();
        new ValleyGround(pen, places, valley).draw(room, say("valley.loss"), say("valley.broken"));
        if (Double.isNaN(scene.peek())) {
            step.draw();
            ValleyNumbers numbers = new ValleyNumbers(room, pen, places, scene, words); // others make room for them
            if (tellsOfOthers()) {
                widest.draw();
                step.drawDescent();
                new ValleyGhosts(this).draw();
            }
            new ValleyBall(this).draw();
            numbers.draw(); // nothing lies over them
            writeTitle();
        } else {
            new ValleyBall(this).drawPeek();
        }
        new ValleyTrack(pen, places, scene, words).draw(slider);
    }

    private boolean tellsOfOthers() {
        return slider != Slider.BARE;
    }

    private void keepPlaces() {
        List<Valley.Sample> all = Stream.concat(valley.samples().stream(), valley.beyond().stream()).toList();
        for (int i = 1; i < all.size(); i++) {
            Valley.Sample from = all.get(i - 1);
            Valley.Sample to = all.get(i);
            if (Double.isFinite(from.loss() + to.loss())) {
                room.keepOff(across(from.rate()), places.down(from.loss()), across(to.rate()), places.down(to.loss()));
            }
        }
        Axis far = places.far();
        if (far != null) {
            room.keep(far.from() - 0.3 * em, 0, far.from() + 0.3 * em, places.ground());
        }
        if (Double.isNaN(scene.peek())) {
            room.keep(across(scene.ball()), ballHeight(), 1.4 * em);
            if (tellsOfOthers()) {
                widest.keep();
            }
            step.keep();
        }
    }

    private void writeTitle() {
        double middle = (across(0) + across(valley.range().to() / 1.25)) / 2;
        if (!isSingle() || valley.perRate() == 0 || level < 5.7 * em) {
            return;
        }
        String text = valley.name() + " -= " + number(scene.rate()) + " · " + number(-valley.perRate());
        room.write(text, middle, 1.6 * em, PlotColour.TEXT, Align.CENTER, new TextStyle(true, true, TITLE));
    }
}
