package tapedeck.ui.graph.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.FxTest;
import tapedeck.ui.graph.Panes;
import tapedeck.ui.graph.Sketches;
import tapedeck.ui.graph.layout.Box;
import tapedeck.ui.graph.layout.GraphLayout;
import tapedeck.ui.graph.layout.Invariants;
import tapedeck.ui.graph.layout.LayoutEngine;
import tapedeck.ui.graph.layout.Point;
import tapedeck.ui.graph.model.CardSizes;
import tapedeck.ui.graph.model.Graph;
import tapedeck.ui.graph.model.GraphActivity;
import tapedeck.ui.selection.Spotlight;
import tapedeck.ui.theme.Palette;

/** One step of the animation, at times of our choosing. */
class MotionTest {
    private static final CardSizes METRICS = new CardSizes(13, true);
    private static final long START = 1_000_000_000L;
    private static final double SECONDS = 1;
    private static final long SECONDS_NANOS = 1_000_000_000L;

    private static final Spotlight NOTHING = new Spotlight(false, Set.of(), false, Set.of(1));

    private final Drawing drawing = new Drawing(GraphGestures.NONE, Panes.WORDS);
    private final Motion motion = new Motion(drawing);

    private static TapeSnapshot backward(int passed) throws Exception {
        return Sketches.moments(Sketches.fizzBuzz()).stream().filter(m -> m.passed() == passed).findFirst()
                .orElseThrow();
    }

    private void begin(TapeSnapshot snapshot, double seconds) {
        Graph graph = Graph.of(snapshot, METRICS);
        GraphLayout layout = new LayoutEngine().layout(new LayoutEngine.Request(graph, METRICS, 1100), () -> false);
        drawing.arrange(layout, graph, METRICS);
        drawing.show(snapshot, GraphActivity.of(snapshot), Palette.LIGHT);
        motion.begin(seconds, METRICS);
        motion.advance(START);
    }

    private List<Point> dots() {
        return drawing.overlay().getChildren().stream().filter(node -> !(node instanceof Note))
                .map(node -> new Point(node.getTranslateX(), node.getTranslateY())).toList();
    }

    @Test
    void theGradientTravelsFromTheOutputAgainstTheArrowToTheInputs() throws Exception {
        FxTest.call(() -> {
            TapeSnapshot snapshot = backward(5); // sigmoid: a2 to y_hat
            begin(snapshot, SECONDS);
            GraphLayout layout = drawing.arrangement();
            var function = snapshot.functions().get(5);
            Box output = Invariants.at(layout.cards(), function.output());
            Box input = Invariants.at(layout.cards(), function.inputs().getFirst());
            Box junction = Invariants.at(layout.junctions(), 5);
            List<Double> xs = new ArrayList<>();
            for (int percent = 0; percent <= 100; percent += 5) {
                motion.advance(START + percent * 10_000_000L);
                xs.add(dots().getFirst().x());
            }
            assertThat(xs.getFirst()).isEqualTo(output.x());
            assertThat(xs.getLast()).isEqualTo(input.right());
            assertThat(xs).isSortedAccordingTo(java.util.Comparator.reverseOrder());
            assertThat(xs).anyMatch(x -> x < junction.right() && x > junction.x());
            for (int i = 1; i < xs.size(); i++) {
                assertThat(xs.get(i - 1) - xs.get(i)).as("nothing jumps").isLessThan(METRICS.em(2.2));
            }
            return null;
        });
    }

    @Test
    void theDotDoesNotHideTheNameOfTheFunction() throws Exception {
        FxTest.call(() -> {
            begin(backward(5), SECONDS);
            Box junction = Invariants.at(drawing.arrangement().junctions(), 5);
            Node dot = drawing.overlay().getChildren().stream().filter(node -> !(node instanceof Note)).findFirst()
                    .orElseThrow();
            int hidden = 0;
            for (int percent = 0; percent <= 100; percent++) {
                motion.advance(START + percent * 10_000_000L);
                boolean inside = junction.contains(new Point(dot.getTranslateX(), dot.getTranslateY()));
                assertThat(dot.isVisible()).isEqualTo(!inside);
                hidden += inside ? 1 : 0;
            }
            assertThat(hidden).isPositive();
            return null;
        });
    }

    @Test
    void everyInputThatGetsAGradientHasItsOwnDot() throws Exception {
        FxTest.call(() -> {
            begin(backward(6), SECONDS); // add: m2 and b2
            motion.advance(START + 2_000_000_000L);
            assertThat(dots()).hasSize(2).doesNotHaveDuplicates();
            begin(backward(4), SECONDS); // sub: y needs none
            assertThat(dots()).hasSize(1);
            return null;
        });
    }

    @Test
    void atTheEndAndWithoutTimeThePictureIsTheSame() throws Exception {
        FxTest.call(() -> {
            TapeSnapshot snapshot = backward(5);
            begin(snapshot, 0);
            assertThat(motion.isRunning()).isFalse();
            List<Point> still = dots();
            begin(snapshot, SECONDS);
            assertThat(motion.isRunning()).isTrue();
            assertThat(dots()).isNotEqualTo(still);
            motion.advance(START + 900_000_000L);
            assertThat(motion.isRunning()).isFalse();
            assertThat(dots()).isEqualTo(still);
            return null;
        });
    }

    private Text number() {
        return (Text) Objects.requireNonNull(drawing.overlay().lookup(".gradient-number"));
    }

    @Test
    void aSmallGradientTravelsWithItsNumberWhichHidesNothing() throws Exception {
        FxTest.call(() -> {
            TapeSnapshot snapshot = backward(1); // div: sum to loss
            begin(snapshot, SECONDS);
            assertThat(number().getText()).isEqualTo("+0.5");
            GraphLayout layout = drawing.arrangement();
            for (int percent = 0; percent <= 100; percent += 2) {
                motion.advance(START + percent * 10_000_000L);
                if (number().isVisible()) {
                    Bounds at = number().getParent().localToParent(number().getBoundsInParent());
                    Box box = new Box(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight());
                    assertThat(Stream.concat(layout.cards().values().stream(), layout.junctions().values().stream()))
                            .noneMatch(box::overlaps);
                }
            }
            begin(backward(5), SECONDS);
            assertThat(number().getText()).as("a picture has none").isEmpty();
            return null;
        });
    }

    @Test
    void atAPaceThatNobodyCanFollowNothingMoves() throws Exception {
        FxTest.call(() -> {
            begin(backward(5), 0.1);
            assertThat(motion.isRunning()).isFalse();
            begin(backward(5), 0.2);
            assertThat(motion.isRunning()).isTrue();
            return null;
        });
    }

    @Test
    void atAnUpdateTheStepRunsFromTheGradientToTheNumbers() throws Exception {
        FxTest.call(() -> {
            TapeSnapshot snapshot = Sketches.moments(Sketches.fizzBuzz()).stream()
                    .filter(moment -> moment.last() instanceof TapeEvent.ParameterUpdated).findFirst().orElseThrow();
            begin(snapshot, SECONDS);
            long updated = snapshot.updated().getLast().tensor();
            TensorCard card = Objects.requireNonNull(drawing.card(updated));
            card.layout();
            assertThat(motion.isRunning()).isTrue();
            Node dot = card.lookup(".step-dot");
            motion.advance(START + 100_000_000L);
            double first = dot.getLayoutX();
            motion.advance(START + 800_000_000L);
            assertThat(dot.isVisible()).isTrue();
            assertThat(dot.getLayoutX()).as("from right to left").isLessThan(first);
            motion.advance(START + SECONDS_NANOS);
            assertThat(dot.isVisible()).isFalse();
            assertThat(motion.isRunning()).isFalse();
            return null;
        });
    }

    @Test
    void forwardTheOutputSlidesInAndStaysWhereTheLayoutHasIt() throws Exception {
        FxTest.call(() -> {
            TapeSnapshot snapshot = Sketches.moments(Sketches.fizzBuzz()).get(2);
            begin(snapshot, SECONDS);
            Node card = Objects.requireNonNull(drawing.card(snapshot.functions().get(2).output()));
            assertThat(card.getOpacity()).isZero();
            assertThat(card.getTranslateX()).isNegative();
            motion.advance(START + 225_000_000L);
            assertThat(card.getOpacity()).isBetween(0.1, 0.9);
            motion.finish();
            assertThat(card.getOpacity()).isEqualTo(1);
            assertThat(card.getTranslateX()).isZero();
            Node junction = Objects.requireNonNull(drawing.junction(2));
            assertThat(junction.getScaleX()).isEqualTo(1);
            return null;
        });
    }

    /** A style gives back the opacity that it found: of a card that was to appear, none. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatAppearsDimmedIsThereWhenItIsDimmedNoMore(boolean before) throws Exception {
        FxTest.call(() -> {
            Scene scene = FxTest.scene(new StackPane(drawing), 800, 600);
            scene.getStylesheets().add(String.valueOf(Drawing.class.getResource("/tapedeck/ui/graph/graph.css")));
            List<TapeSnapshot> moments = Sketches.moments(Sketches.fizzBuzz());
            TapeSnapshot snapshot = moments.get(2);
            light(before ? NOTHING : null);
            begin(snapshot, SECONDS);
            light(NOTHING);
            Node card = Objects.requireNonNull(drawing.card(snapshot.functions().get(2).output()));
            assertThat(card.getOpacity()).as("dimmed").isEqualTo(0.25);
            motion.advance(START + 225_000_000L);
            drawing.applyCss();
            begin(moments.get(3), SECONDS);
            drawing.applyCss();
            light(null);
            assertThat(card.getOpacity()).isEqualTo(1);
            return null;
        });
    }

    private void light(@Nullable Spotlight spotlight) {
        drawing.light(spotlight);
        drawing.applyCss();
    }
}
