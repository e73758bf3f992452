package tapedeck.ui.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.array.NdArray;
import tapedeck.tape.Phase;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.FxTest;
import tapedeck.ui.graph.layout.Box;
import tapedeck.ui.graph.layout.Invariants;
import tapedeck.ui.graph.model.GraphActivity;

/** What is known to come has its place before it runs, and nothing moves because a Function ran. */
class ForesightTest {
    private static List<TapeSnapshot> forward() throws Exception {
        return Sketches.moments(Sketches.fizzBuzz()).stream().filter(moment -> moment.phase() == Phase.FORWARD)
                .toList();
    }

    private static Map<Long, Box> places(GraphPane pane) {
        return new HashMap<>(pane.view().drawing().arrangement().cards());
    }

    private static List<String> ghosts(GraphPane pane) {
        return pane.lookupAll(".ghost-card .ghost-name").stream().map(node -> ((Text) node).getText()).toList();
    }

    @Test
    void theSecondTimeEveryCardStandsWhereItWillInTheWholeIteration() throws Exception {
        List<TapeSnapshot> moments = Sketches.moments(Sketches.fizzBuzz());
        TapeSnapshot last = moments.getLast();
        List<TapeSnapshot> again = forward();
        FxTest.call(() -> {
            GraphPane pane = OddTapesTest.shown(last);
            Map<Long, Box> whole = places(pane);
            double scale = pane.scale();
            double x = pane.view().viewport().x();
            for (TapeSnapshot moment : again) {
                pane.show(moment, 0);
                pane.settle();
                places(pane).forEach((id, box) -> assertThat(box).as("%s", id)
                        .isEqualTo(Invariants.at(whole, id)));
                assertThat(pane.lookupAll(".graph-view .tensor-card")).hasSameSizeAs(moment.tensors());
                assertThat(ghosts(pane)).hasSize(last.tensors().size() - moment.tensors().size());
                assertThat(pane.scale()).isEqualTo(scale);
                assertThat(pane.view().viewport().x()).isEqualTo(x);
            }
            return null;
        });
    }

    @Test
    void beforeARunThatRecordsTheSameAgainItsGraphStandsAsGhosts() throws Exception {
        TapeSnapshot last = Sketches.moments(Sketches.fizzBuzz()).getLast();
        FxTest.call(() -> {
            GraphPane pane = OddTapesTest.shown(last);
            pane.setRepeatable(true, GhostGraph.ALL);
            pane.show(null, 0);
            pane.settle();
            assertThat(ghosts(pane)).hasSameSizeAs(last.tensors()).contains("w1", "loss");
            assertThat(pane.lookup(".empty").isVisible()).isFalse();
            pane.setRepeatable(false, GhostGraph.ALL);
            pane.show(null, 0);
            pane.settle();
            assertThat(ghosts(pane)).as("a script may have been changed").isEmpty();
            assertThat(pane.lookup(".empty").isVisible()).isTrue();
            return null;
        });
    }

    /** {@code p = x * w}, and then {@code y = p + b}. */
    private static List<TapeSnapshot> neuron() {
        Sketches tape = new Sketches();
        NdArray one = NdArray.scalar(1);
        long p = tape.call("mul", "p", one, tape.leaf("x", one, true), tape.leaf("w", one, true));
        TapeSnapshot first = tape.snapshot();
        tape.call("add", "y", one, p, tape.leaf("b", one, true));
        return List.of(first, tape.snapshot());
    }

    @Test
    void inALessonOnlyLeavesAreForetoldAndAllHasItsPlaceAtOnce() throws Exception {
        List<TapeSnapshot> moments = neuron();
        TapeSnapshot last = moments.getLast();
        FxTest.call(() -> {
            GraphPane pane = OddTapesTest.shown(null);
            pane.resize(760, 440);
            pane.options().roomProperty().set(640);
            pane.setRepeatable(true, GhostGraph.LEAVES);
            pane.expect(last);
            pane.settle();
            assertThat(ghosts(pane)).as("a lone outline says nothing").isEmpty();
            pane.show(moments.getFirst(), 0);
            pane.settle();
            assertThat(ghosts(pane)).as("not what a question asks for").containsExactly("b");
            assertThat(pane.lookupAll(".ghost-wire, .ghost-junction")).isEmpty();
            double scale = pane.scale();
            double y = pane.view().viewport().y();
            Map<Long, Box> seen = new HashMap<>();
            for (TapeSnapshot moment : moments) {
                pane.resize(760, moment.functions().size() == 2 ? 400 : 440); // what is below the graph comes and goes
                pane.show(moment, 0);
                pane.settle();
                places(pane).forEach((id, box) -> assertThat(box).as("%s", id)
                        .isEqualTo(seen.computeIfAbsent(id, _ -> box)));
                assertThat(pane.scale()).isEqualTo(scale);
                assertThat(pane.view().viewport().y()).isEqualTo(y);
            }
            assertThat(seen).hasSameSizeAs(last.tensors());
            return null;
        });
    }

    @Test
    void inALessonAGraphStandsNearTheMiddleOfItsRoomAndStaysThereWhenLinesComeBelow() throws Exception {
        TapeSnapshot last = neuron().getLast();
        FxTest.call(() -> {
            GraphPane pane = OddTapesTest.shown(null);
            pane.options().roomProperty().set(640);
            pane.resize(760, 640);
            pane.show(last, 0);
            pane.settle();
            double high = pane.scale() * pane.view().drawing().arrangement().size().height();
            double middle = pane.view().viewport().y() + high / 2;
            assertThat(middle).isBetween(245.0, 322.0);
            for (double height : new double[]{400, 640}) { // lines of the program
                pane.resize(760, height);
                pane.settle();
                assertThat(pane.view().viewport().y() + high / 2).isEqualTo(middle);
            }
            return null;
        });
    }

    @Test
    void whereSomethingOpensBesideItAGraphIsSeenSmallerAndKeepsItsPlaces() throws Exception {
        TapeSnapshot last = Sketches.moments(Sketches.fizzBuzz()).getLast();
        FxTest.call(() -> {
            GraphPane pane = OddTapesTest.shown(null);
            pane.resize(1200, 600);
            pane.setRepeatable(true, GhostGraph.ALL);
            pane.show(last, 0);
            pane.settle();
            Map<Long, Box> wide = places(pane);
            double scale = pane.scale();
            pane.resize(1200, 430); // the curve
            pane.settle();
            assertThat(places(pane)).isEqualTo(wide);
            assertThat(pane.scale()).isLessThan(scale);
            assertThat(pane.view().drawing().arrangement().size()
                    .isInside(pane.view().camera().seen().grown(1))).isTrue();
            pane.show(last, 0); // a step
            pane.settle();
            assertThat(places(pane)).isEqualTo(wide);
            pane.renew();
            pane.resize(1200, 431);
            pane.settle();
            assertThat(places(pane)).as("another layout of the window").isNotEqualTo(wide);
            return null;
        });
    }

    @Test
    void ghostsAloneAreAllSeenWhereTheRoomIsLowForAWhile() throws Exception {
        List<TapeSnapshot> moments = neuron();
        FxTest.call(() -> {
            GraphPane pane = OddTapesTest.shown(null);
            pane.options().roomProperty().set(640);
            pane.setRepeatable(true, GhostGraph.ALL);
            pane.resize(760, 200);
            pane.expect(moments.getLast());
            pane.settle();
            assertThat(ghosts(pane)).hasSameSizeAs(moments.getLast().tensors());
            Box seen = pane.view().camera().seen();
            assertThat(pane.view().drawing().arrangement().size().isInside(seen.grown(1))).isTrue();
            pane.resize(760, 90);
            pane.settle();
            assertThat(pane.scale()).as("where none could be read a part is seen").isGreaterThan(0.6);
            return null;
        });
    }

    @Tag("long")
    @Test
    void whereTheRoomIsLowForAWhileAGraphKeepsItsZoomAndPlacesAndWhatHappensIsInSight() throws Exception {
        List<TapeSnapshot> moments = Sketches.moments(Sketches.fizzBuzz());
        TapeSnapshot last = moments.getLast();
        TapeSnapshot now = moments.stream().filter(each -> each.passed() == 9).findFirst().orElseThrow();
        FxTest.call(() -> {
            GraphPane pane = OddTapesTest.shown(null);
            pane.options().restingProperty().set(false);
            pane.options().roomProperty().set(640);
            pane.setRepeatable(true, GhostGraph.LEAVES);
            pane.resize(900, 640);
            pane.expect(last);
            pane.show(now, 0);
            pane.settle();
            Map<Long, Box> high = places(pane);
            double scale = pane.scale();
            pane.resize(900, 260);
            pane.settle();
            assertThat(places(pane)).isEqualTo(high);
            assertThat(pane.scale()).isEqualTo(scale);
            Box running = Invariants.at(pane.view().drawing().arrangement().junctions(),
                    GraphActivity.of(now).running());
            assertThat(running.isInside(pane.view().camera().seen().grown(1))).isTrue();
            return null;
        });
    }

    @Tag("long")
    @Test
    void aTapeThatGoesAnotherWayHasNoGhostsOfThatOne() throws Exception {
        TapeSnapshot last = Sketches.moments(Sketches.fizzBuzz()).getLast();
        FxTest.call(() -> {
            GraphPane pane = OddTapesTest.shown(last);
            pane.show(Sketches.chain(4), 0);
            pane.settle();
            assertThat(ghosts(pane)).isEmpty();
            assertThat(places(pane)).hasSize(5);
            pane.show(last, 0);
            pane.settle();
            pane.enter("another program");
            pane.show(Sketches.chain(2), 0);
            pane.settle();
            assertThat(ghosts(pane)).isEmpty();
            return null;
        });
    }

    @Tag("long")
    @Test
    void aLossThatIsOutOfSightIsPointedTo() throws Exception {
        TapeSnapshot last = Sketches.moments(Sketches.fizzBuzz()).getLast();
        FxTest.call(() -> {
            GraphPane pane = OddTapesTest.shown(last);
            Node marker = pane.lookup(".loss-marker");
            assertThat(marker.isVisible()).as("all is seen").isFalse();
            pane.view().viewport().pan(0, 800);
            assertThat(marker.isVisible()).isTrue();
            assertThat(((Button) marker).getText()).isEqualTo("loss ↓");
            pane.resize(pane.getWidth() + 300, pane.getHeight());
            pane.settle();
            for (int up = 0; up < 20 && marker.isVisible(); up++) {
                pane.view().viewport().pan(0, -40);
                Bounds at = pane.view().drawing().sceneToLocal(marker.localToScene(marker.getLayoutBounds()));
                Box covered = new Box(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight());
                assertThat(pane.view().drawing().arrangement().cards().values()).as("%s", up)
                        .noneMatch(box -> marker.isVisible() && covered.overlaps(box));
            }
            pane.view().viewport().pan(0, 800);
            ((Button) marker).fire();
            pane.settle();
            assertThat(marker.isVisible()).isFalse();
            Box seen = pane.view().camera().seen();
            assertThat(Invariants.at(places(pane), Objects.requireNonNull(last.loss())).isInside(seen)).isTrue();
            return null;
        });
    }
}
