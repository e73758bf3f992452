package tapedeck.ui.graph.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.array.NdArray;
import tapedeck.tape.TapeEvent;
import tapedeck.ui.graph.layout.Box;
import tapedeck.ui.graph.layout.GraphLayout;
import tapedeck.ui.graph.layout.Point;
import tapedeck.ui.graph.layout.Route;
import tapedeck.ui.graph.model.CardSizes;
import tapedeck.ui.graph.model.Graph;
import tapedeck.ui.graph.model.GraphActivity;
import tapedeck.ui.graph.model.Link;
import tapedeck.ui.graph.model.Remark;
import tapedeck.ui.graph.model.ShownGraph;
import tapedeck.ui.graph.model.Values;

/**
 * The motion during one step: forward, the junction swells and its output appears; backward, the gradient travels with its
 * number from the output against the arrow to the junction and on to each input, whose {@code .grad} then fills; at an update, the step
 * runs from {@code .grad} to {@code .data}. At the end of the step, or at once when there is no
 * time, everything is where a still picture wants it.
 */
public final class Motion {
    /** The gradient reaches the junction. */
    private static final double AT_JUNCTION = 0.35;
    /** It reaches the inputs, which fill in the rest of the time. */
    private static final double AT_INPUTS = 0.75;
    /** The end of a step is left still. */
    private static final double SHARE = 0.9;
    private static final double SWELL = 0.12;
    /** Seconds of a step; in fewer the eye cannot follow. */
    private static final double LEAST = 0.15;
    /** The most numbers that travel with their dot. */
    private static final int FEW = 4;

    private final Drawing drawing;
    private final List<Dot> dots = new ArrayList<>();
    private GraphActivity activity = GraphActivity.NONE;
    private int output = -1;
    private @Nullable TensorCard appearing;
    /** The cards of what an update changes. */
    private List<TensorCard> stepping = List.of();
    /** No further than its arrow is long: so it never passes over what stands beside it. */
    private double slide;
    private double seconds;
    private double progress = 1;
    private long began = -1;

    /** A gradient on its way over one input's line. */
    private record Dot(Group node, Text number, Route outward, Route inward, Box junction) {}

    public Motion(Drawing drawing) {
        this.drawing = drawing;
    }

    public boolean isRunning() { return progress < 1; }

    /** Begins the motion of what happens in the snapshot that is drawn; 0 seconds puts everything at its end. */
    public void begin(double stepSeconds, CardSizes metrics) {
        finish();
        dots.clear();
        drawing.overlay().getChildren().clear();
        appearing = null;
        stepping = List.of();
        slide = metrics.columnGap();
        ShownGraph shown = drawing.shown();
        activity = shown == null ? GraphActivity.NONE : shown.activity();
        Graph.Call call = shown == null ? null : shown.calls().get(activity.running());
        output = call == null ? -1 : call.index();
        if (call != null && shown != null) {
            if (activity.direction() == GraphActivity.Direction.BACKWARD) {
                makeDots(call, shown, metrics);
            } else {
                appearing = drawing.card(shown.snapshot().functions().get(activity.running()).output());
            }
        }
        if (shown != null) {
            List<Remark> remarks = activity.remarks().stream()
                    .filter(remark -> drawing.isNoted() || remark.lines().size() > 1).toList();
            drawing.overlay().getChildren().addAll(Note.of(remarks, shown, drawing.arrangement(), metrics,
                    drawing.words().textsProperty().get()));
        }
        if (shown != null && activity.direction() == GraphActivity.Direction.BACKWARD && output >= 0) {
            shown.snapshot().arrived().forEach(event -> accumulate(event, shown, metrics));
        }
        if (activity.direction() == GraphActivity.Direction.UPDATE) {
            stepping = activity.lit().stream().flatMap(id -> Stream.ofNullable(drawing.card(id))).toList();
        }
        seconds = stepSeconds * SHARE;
        began = -1;
        set(stepSeconds >= LEAST && (output >= 0 || !stepping.isEmpty()) ? 0 : 1);
    }

    private void accumulate(TapeEvent.GradAccumulated event, ShownGraph shown, CardSizes metrics) {
        Box card = drawing.arrangement().cards().get(event.tensor());
        NdArray before = event.before();
        if (card != null && before != null) {
            Accumulation note = new Accumulation(metrics, event, before, shown.palette(), drawing.words());
            note.place(card, shown.graph().card(event.tensor()).kind());
            drawing.overlay().getChildren().stream().filter(Note.class::isInstance)
                    .filter(said -> said.getBoundsInParent().intersects(note.getBoundsInParent()))
                    .forEach(said -> note.setLayoutY(said.getBoundsInParent().getMaxY() + metrics.em(0.2)));
            drawing.overlay().getChildren().add(note);
        }
    }

    private void makeDots(Graph.Call call, ShownGraph shown, CardSizes metrics) {
        GraphLayout layout = drawing.arrangement();
        Box junction = layout.junctions().get(call.index());
        if (junction == null) {
            return;
        }
        Point center = new Point(junction.centerX(), junction.centerY());
        // Both ways go on to the junction's middle, so that the dot passes through it.
        Route middle = new Route(List.of(center, center));
        Route out = middle;
        for (int k = 0; k < call.outputs().size(); k++) {
            Route route = layout.routes().get(Link.output(call.index(), k));
            if (route != null && shown.isRunning(call, Link.output(call.index(), k))) {
                out = middle.then(route);
            }
        }
        for (int input = 0; input < call.inputs().size(); input++) {
            Link link = new Link(call.index(), input);
            Route in = layout.routes().get(link);
            if (in != null && shown.isRunning(call, link) && !shown.gradients(call, link).isEmpty()) {
                Circle halo = new Circle(metrics.em(0.55)); // it ends at the card's border, and hides no number there
                halo.getStyleClass().add("gradient-halo");
                Circle core = new Circle(metrics.em(0.32));
                core.getStyleClass().add("gradient-dot");
                Text number = number(shown.gradients(call, link).getLast(), metrics);
                Group dot = new Group(halo, core, number);
                dot.setManaged(false);
                dot.setMouseTransparent(true);
                dots.add(new Dot(dot, number, out, in.then(middle), junction));
                drawing.overlay().getChildren().add(dot);
            }
        }
    }

    /** The numbers of a gradient, if they are few, above the line. */
    private static Text number(NdArray gradient, CardSizes metrics) {
        double[] values = gradient.toArray();
        Text text = new Text(values.length > FEW
                ? ""
                : Arrays.stream(values).mapToObj(value -> Values.brief(value, DType.FLOAT64, 5))
                        .collect(Collectors.joining(" ")));
        text.getStyleClass().add("gradient-number");
        text.setTextOrigin(VPos.BOTTOM);
        text.layoutBoundsProperty().subscribe(bounds -> text.setX(-bounds.getWidth() / 2));
        text.setY(-metrics.em(0.4));
        return text;
    }

    /** Returns whether what rides above {@code at} hides no card and no Function. */
    private boolean isFree(Text number, Point at) {
        Bounds bounds = number.getBoundsInLocal();
        Box box = new Box(at.x() + bounds.getMinX(), at.y() + bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
        return Stream.concat(drawing.arrangement().cards().values().stream(),
                drawing.arrangement().junctions().values().stream()).noneMatch(box::overlaps);
    }

    /**
     * Moves what moves to where it is now.
     *
     * @param now in nanoseconds
     */
    public void advance(long now) {
        if (!isRunning()) {
            return;
        }
        if (began < 0) {
            began = now;
        }
        set(Math.min(1, (now - began) / 1e9 / seconds));
    }

    public void finish() {
        set(1);
    }

    private void set(double newProgress) {
        progress = newProgress;
        double fill = Math.clamp((progress - AT_INPUTS) / (1 - AT_INPUTS), 0, 1);
        for (long id : activity.filling()) {
            TensorCard card = drawing.card(id);
            if (card != null) {
                card.setGradProgress(fill);
            }
        }
        for (Dot dot : dots) {
            Point at = progress < AT_JUNCTION
                    ? dot.outward.at(1 - ease(progress / AT_JUNCTION))
                    : dot.inward.at(1 - ease(Math.min(1, (progress - AT_JUNCTION) / (AT_INPUTS - AT_JUNCTION))));
            dot.node.setVisible(!dot.junction.contains(at)); // it would hide the name of what it passes through
            dot.number.setVisible(!dot.number.getText().isEmpty() && isFree(dot.number, at));
            dot.node.setTranslateX(at.x());
            dot.node.setTranslateY(at.y());
        }
        drawing.overlay().getChildren().stream().filter(Accumulation.class::isInstance)
                .forEach(sum -> sum.setVisible(progress >= AT_INPUTS));
        stepping.forEach(card -> card.setStepProgress(progress));
        Region junction = drawing.junction(output);
        if (junction != null) {
            double swell = 1 + SWELL * Math.sin(Math.PI * Math.min(1, progress * 2));
            junction.setScaleX(progress >= 1 ? 1 : swell);
            junction.setScaleY(progress >= 1 ? 1 : swell);
        }
        if (appearing != null) {
            double shown = ease(Math.clamp(progress * 2, 0, 1));
            if (!NodeStyler.isDimmed(appearing)) {
                appearing.setOpacity(shown);
            }
            appearing.setTranslateX((shown - 1) * slide);
        }
    }

    /** Slow at both ends. */
    public static double ease(double t) {
        return t * t * (3 - 2 * t);
    }
}
