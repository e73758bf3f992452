package tapedeck.ui.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.deck.Deck;
import tapedeck.deck.Moment;
import tapedeck.program.Program;
import tapedeck.programs.Catalogue;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.FxTest;
import tapedeck.ui.neurons.NetworkDrawing.Direction;
import tapedeck.ui.neurons.NetworkPicture;
import tapedeck.ui.selection.Selection;

class NeuronsFaceTest {
    private static TapeSnapshot first(String id) throws Exception {
        Program program = new Catalogue().find(id).orElseThrow().load(Path.of(""));
        try (Deck deck = new Deck(program, program.defaults())) {
            deck.runTo(new Moment.Update());
            CapturedIteration captured = Objects.requireNonNull(deck.await().playhead().captured());
            return new TapeReader(captured).at(captured.events().size());
        }
    }

    private static GraphPane strip(TapeSnapshot tape) {
        GraphPane pane = OddTapesTest.shown(tape);
        pane.options().stripProperty().set(true);
        pane.resize(1280, 110);
        pane.settle();
        return pane;
    }

    private static ToggleButton button(GraphPane pane, String id) {
        return (ToggleButton) Objects.requireNonNull(pane.lookup(id), id);
    }

    private static NetworkPicture picture(GraphPane pane) {
        return (NetworkPicture) Objects.requireNonNull(pane.lookup("#neurons"));
    }

    @Test
    void theStripShowsModulesOrNeuronsForwardOrBackward() throws Exception {
        TapeSnapshot tape = first("spirals");
        FxTest.call(() -> {
            GraphPane pane = strip(tape);
            Node modules = pane.lookup(".strip-scroll");
            assertThat(modules.isVisible()).isTrue();
            button(pane, "#strip-neurons").fire();
            assertThat(modules.isVisible()).isFalse();
            assertThat(picture(pane).getParent().isVisible()).isTrue();
            assertThat(Objects.requireNonNull(picture(pane).shown()).units()).containsExactly(2, 32, 32, 2);
            assertThat(Objects.requireNonNull(picture(pane).shown()).direction()).isEqualTo(Direction.FORWARD);
            button(pane, "#strip-received").fire();
            assertThat(Objects.requireNonNull(picture(pane).shown()).direction()).isEqualTo(Direction.BACKWARD);
            assertThat(picture(pane).getAccessibleText()).isNotBlank();
            return pane;
        });
    }

    @Tag("long")
    @Test
    void aClickOnEachNeuronPicksItsNumber() throws Exception {
        TapeSnapshot tape = first("iris");
        long hidden = tape.tensors().stream().filter(each -> each.name().equals("h1")).findFirst().orElseThrow().id();
        FxTest.call(() -> {
            GraphPane pane = strip(tape);
            button(pane, "#strip-neurons").fire();
            pane.settle();
            Set<Integer> picked = new TreeSet<>();
            AtomicInteger chosen = new AtomicInteger();
            pane.setOnNumber((tensor, element) -> {
                pane.selection().select(tensor);
                chosen.set(element);
            });
            NetworkPicture picture = picture(pane);
            for (double x = 0; x < picture.getWidth(); x += 8) {
                for (double y = 0; y < picture.getHeight(); y += 8) {
                    pane.selection().select(null);
                    click(picture, x, y);
                    if (new Selection.TensorSelected(hidden).equals(pane.selection().selected())) { // and it stays
                        picked.add(chosen.get());
                    }
                }
            }
            int units = Objects.requireNonNull(picture.shown()).units().get(1);
            assertThat(picked).hasSize(units).contains(0, units - 1);
            return pane;
        });
    }

    private static void click(Node node, double x, double y) {
        node.fireEvent(new MouseEvent(MouseEvent.MOUSE_CLICKED, x, y, x, y, MouseButton.PRIMARY, 1, false, false, false,
                false, true, false, false, true, false, true, null));
    }

    @Tag("long")
    @Test
    void aNetworkThatIsTooLargeHasNoSuchFace() throws Exception {
        TapeSnapshot tape = Sketches.moments(Sketches.fizzBuzz()).getLast();
        FxTest.call(() -> {
            GraphPane pane = strip(tape);
            pane.options().neuronsProperty().set(true); // as another program had it
            assertThat(button(pane, "#strip-neurons").getParent().isVisible()).isFalse();
            assertThat(pane.lookup(".strip-scroll").isVisible()).as("its modules").isTrue();
            return pane;
        });
    }
}
