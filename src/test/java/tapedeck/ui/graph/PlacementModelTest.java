package tapedeck.ui.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tapedeck.edit.EditStack;
import tapedeck.explain.ModuleName;
import tapedeck.tape.ModulePath;
import tapedeck.text.Message;
import tapedeck.ui.graph.layout.Placement;
import tapedeck.ui.graph.layout.Point;
import tapedeck.ui.graph.model.ModuleFolding;

/** What is folded and dragged, taken back and done again. */
class PlacementModelTest {
    private final EditStack edits = new EditStack();
    private final PlacementModel model = new PlacementModel(edits);

    private Placement now() {
        return model.placementProperty().get();
    }

    @Test
    void eachFoldIsOneStepWithItsName() {
        model.fold(ModulePath.of("net", "layer 1"), true);
        Placement folded = now();
        model.fold(ModulePath.of("net", "layer 1"), false);
        assertThat(edits.undoable()).contains(Message.of("graph.edit.unfold", "module", ModuleName.of("layer 1")));
        edits.undo();
        assertThat(now()).isEqualTo(folded);
        assertThat(now().folding().chosen()).isEqualTo(Map.of(ModulePath.of("net", "layer 1"), true));
        edits.undo();
        assertThat(now()).as("not even chosen").isEqualTo(Placement.NONE);
        edits.redo();
        assertThat(now()).isEqualTo(folded);
    }

    @Test
    void whatIsSoAlreadyIsNoStep() {
        model.reset();
        model.fold(ModulePath.of("net"), true);
        model.fold(ModulePath.of("net"), true);
        edits.undo();
        assertThat(edits.undoable()).isEmpty();
    }

    @Test
    void aDragIsOneStepAndTheNextAnother() {
        model.drag(3, 10, 0);
        model.drag(3, 5, 7);
        model.drop();
        model.drag(3, 1, 1);
        model.drop();
        model.drag(4, 2, 2);
        model.drop();
        Placement all = now();
        assertThat(all.moved()).isEqualTo(Map.of(3L, new Point(16, 8), 4L, new Point(2, 2)));
        edits.undo();
        edits.undo();
        assertThat(now().moved()).isEqualTo(Map.of(3L, new Point(15, 7)));
        edits.undo();
        assertThat(now()).isEqualTo(Placement.NONE);
        edits.redo();
        edits.redo();
        edits.redo();
        assertThat(now()).isEqualTo(all);
    }

    @Test
    void aResetIsTakenBackWhole() {
        model.fold(ModulePath.of("net"), true);
        model.drag(3, 10, 0);
        model.drop();
        Placement before = now();
        model.reset();
        assertThat(now()).isEqualTo(Placement.NONE);
        edits.undo();
        assertThat(now()).isEqualTo(before);
    }

    @Test
    void anotherGraphHasItsOwnAndNothingOfTheOtherIsTakenBackMeanwhile() {
        model.enter("one");
        model.fold(ModulePath.of("net"), true);
        Placement folded = now();
        model.enter("other");
        assertThat(now()).isEqualTo(Placement.NONE);
        assertThat(edits.undoable()).isEmpty();
        edits.undo();
        model.enter("one");
        assertThat(now()).isEqualTo(folded);
        edits.undo();
        assertThat(now()).isEqualTo(Placement.NONE);
    }

    @Test
    void whatWasKeptIsNoStep() {
        model.set(Placement.NONE.with(ModuleFolding.NONE.with(ModulePath.of("net"), true)));
        assertThat(edits.undoable()).isEmpty();
    }
}
