package tapedeck.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tapedeck.data.prepare.DropDuplicates;
import tapedeck.data.prepare.Preparation;
import tapedeck.data.table.ReadTable;
import tapedeck.data.table.TableInput;
import tapedeck.edit.EditStack;
import tapedeck.text.Message;

class PreparationModelTest {
    private static final int DROP_MISSING = 1;

    private final EditStack edits = new EditStack();
    private final List<PreparedTable> trained = new ArrayList<>();
    private final PreparationModel model = new PreparationModel(edits, trained::add);
    private final StepEdits steps = new StepEdits(model);

    @AfterEach
    void close() {
        model.close();
    }

    private void begin() throws InterruptedException {
        PreparedTable runs = Plants.prepared();
        model.begin(Plants.INPUT, runs.table(), runs.prepared());
        model.settle();
    }

    private PreparedTable shown() {
        return Objects.requireNonNull(model.shownProperty().get());
    }

    @Test
    void showsWhatRunsAndHasNothingToTrain() throws InterruptedException {
        begin();
        assertThat(shown().prepared().table().size()).isEqualTo(4);
        assertThat(model.trainableProperty().get()).isFalse();
        assertThat(edits.undoable()).isEmpty();
    }

    @Test
    void keepsWhatIsShownUntilTheChangeIsWorkedOut() throws InterruptedException {
        begin();
        PreparedTable before = shown();
        steps.toggle(DROP_MISSING);
        assertThat(shown()).isSameAs(before);
        assertThat(model.workingProperty().get()).isTrue();
        model.settle();
        assertThat(shown().prepared().preparation().steps().get(DROP_MISSING).isOn()).isFalse();
        assertThat(model.workingProperty().get()).isFalse();
    }

    @Test
    void trainsOnWhatIsReadyAndIsNotWhatRuns() throws InterruptedException {
        begin();
        steps.toggle(DROP_MISSING);
        model.settle();
        assertThat(model.trainableProperty().get()).as("a missing height reaches the network").isFalse();
        edits.undo();
        steps.add(0, new DropDuplicates());
        model.settle();
        assertThat(model.trainableProperty().get()).isTrue();
        model.train();
        assertThat(trained).containsExactly(shown());
    }

    @Test
    void everyChangeOfTheChainIsTakenBackAndDoneAgain() throws InterruptedException {
        begin();
        Preparation first = model.preparation();
        steps.add(2, new DropDuplicates());
        steps.move(2, -1);
        steps.toggle(0);
        steps.remove(3);
        Preparation last = model.preparation();
        for (int i = 0; i < 4; i++) {
            edits.undo();
        }
        assertThat(model.preparation()).isEqualTo(first);
        model.settle();
        assertThat(shown().prepared().preparation()).isEqualTo(first);
        for (int i = 0; i < 4; i++) {
            edits.redo();
        }
        assertThat(model.preparation()).isEqualTo(last);
    }

    @Test
    void aStepCannotBeMovedBeyondTheEnds() throws InterruptedException {
        begin();
        assertThat(steps.canMove(0, -1)).isFalse();
        assertThat(steps.canMove(3, 1)).isFalse();
        Preparation before = model.preparation();
        steps.move(0, -1);
        assertThat(model.preparation()).isEqualTo(before);
    }

    @Test
    void readsTheFileInAnotherDialectWhichIsTakenBackToo() throws InterruptedException {
        begin();
        ReadTable first = shown().table();
        model.read(first.dialect().withHeader(false));
        model.settle();
        assertThat(shown().raw().size()).isEqualTo(7);
        assertThat(shown().prepared().preparation().target().column()).isEqualTo(shown().raw().names().getLast());
        edits.undo();
        model.settle();
        assertThat(shown().table()).isEqualTo(first);
        assertThat(shown().prepared().preparation()).isEqualTo(Plants.preparation());
    }

    @Test
    void aFileThatVanishedLeavesTheTableThatIsThere(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("plants.csv");
        Files.writeString(file, "kind,height\noak,1\nelm,2\n");
        TableInput input = new TableInput.OfFile(file);
        PreparedTable runs = Plants.prepared(Plants.read(input), Preparation.of(Plants.preparation().target()));
        model.begin(input, runs.table(), runs.prepared());
        model.settle();
        PreparedTable before = shown();
        Files.delete(file);
        model.read(null);
        model.settle();
        assertThat(shown()).isSameAs(before);
        assertThat(model.failureProperty().get()).contains(
                Message.of("table.file.missing", "file", file.toString()));
        assertThat(edits.undoable()).isEmpty();
    }

    @Test
    void forgetsATableThatRunsNoMore() throws InterruptedException {
        begin();
        model.rowProperty().set(2);
        model.leave();
        assertThat(model.shownProperty().get()).isNull();
        assertThat(model.rowProperty().get()).isNull();
    }
}
