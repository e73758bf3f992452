package tapedeck.ui.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.junit.jupiter.api.Test;
import tapedeck.tape.FunctionState;
import tapedeck.tape.Phase;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.FxTest;

/** An arrow points where the numbers run. */
class ArrowsTest {
    private static final PseudoClass BACK = PseudoClass.getPseudoClass("back");
    private static final PseudoClass OUTPUT = PseudoClass.getPseudoClass("output");

    private static List<Path> wires(TapeSnapshot snapshot) {
        return OddTapesTest.shown(snapshot).lookupAll(".wire").stream().map(Path.class::cast).toList();
    }

    private static boolean is(Path wire, PseudoClass state) {
        return wire.getPseudoClassStates().contains(state);
    }

    /** Where the head of an arrow is that a line has: the second of its three last points. */
    private static LineTo tip(Path wire) {
        return (LineTo) wire.getElements().get(wire.getElements().size() - 2);
    }

    private static boolean hasHead(Path wire) {
        return wire.getElements().stream().filter(MoveTo.class::isInstance).count() == 2;
    }

    @Test
    void forwardTheyPointIntoWhatIsMade() throws Exception {
        TapeSnapshot forward = Sketches.moments(Sketches.fizzBuzz()).stream()
                .filter(each -> each.phase() == Phase.FORWARD).toList().getLast();
        FxTest.call(() -> {
            assertThat(wires(forward)).isNotEmpty()
                    .allSatisfy(wire -> assertThat(hasHead(wire)).isEqualTo(is(wire, OUTPUT)));
            return null;
        });
    }

    @Test
    void whereAGradientCameTheyPointBackIntoTheInputThatItGoesTo() throws Exception {
        TapeSnapshot backward = Sketches.moments(Sketches.fizzBuzz()).stream()
                .filter(each -> each.phase() == Phase.BACKWARD && each.passed() == 3).findFirst().orElseThrow();
        FxTest.call(() -> {
            List<Path> turned = wires(backward).stream().filter(wire -> is(wire, BACK)).toList();
            assertThat(turned).isNotEmpty().allSatisfy(wire -> {
                assertThat(hasHead(wire)).isNotEqualTo(is(wire, OUTPUT));
                if (!is(wire, OUTPUT)) {
                    MoveTo start = (MoveTo) wire.getElements().getFirst();
                    assertThat(tip(wire).getX()).isEqualTo(start.getX());
                    assertThat(tip(wire).getY()).isEqualTo(start.getY());
                }
            });
            assertThat(wires(backward)).as("backward has not come everywhere").anyMatch(wire -> !is(wire, BACK));
            return null;
        });
    }

    @Test
    void whereAGradientIsAskedForOnlyItsWayIsLitAndHasAHead() throws Exception {
        TapeSnapshot forward = Sketches.moments(Sketches.fizzBuzz()).stream()
                .filter(each -> each.phase() == Phase.FORWARD).toList().getLast();
        FunctionState last = forward.functions().getLast();
        FxTest.call(() -> {
            GraphPane pane = OddTapesTest.shown(forward);
            pane.view().drawing().ask(Set.of(last.inputs().getFirst()));
            List<Path> asked = pane.lookupAll(".wire:asked").stream().map(Path.class::cast).toList();
            assertThat(asked).hasSize(1).allMatch(wire -> hasHead(wire) && is(wire, BACK));
            assertThat(pane.lookupAll(".wire:running:forward"))
                    .as("what ran forward, but neither that nor what is made")
                    .noneMatch(wire -> is((Path) wire, OUTPUT) || asked.contains(wire));
            return null;
        });
    }
}
