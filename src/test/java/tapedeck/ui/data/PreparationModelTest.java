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
import tapedeck.data.prepare.Target;
import tapedeck.data.table.ParsedTable;
import tapedeck.data.table.TableInput;
import tapedeck.data.table.TablePart;
import tapedeck.data.table.TableReader;
import tapedeck.edit.EditStack;
import tapedeck.programs.TableNetwork;
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
        model.begin(runs.table(), runs.prepared());
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
        ParsedTable first = shown().table();
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
        model.begin(runs.table(), runs.prepared());
        model.settle();
        PreparedTable before = shown();
        Files.delete(file);
        model.reload();
        model.settle();
        assertThat(shown()).isSameAs(before);
        assertThat(model.failureProperty().get()).contains(
                Message.of("table.file.missing", "file", file.toString()));
        assertThat(edits.undoable()).isEmpty();
    }

    /** A file of plants that runs, prepared as {@link Plants} are. */
    private Path beginFile(Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("plants.csv"), ((TableInput.OfText) Plants.INPUT).text());
        PreparedTable runs = Plants.prepared(Plants.read(new TableInput.OfFile(file)), Plants.preparation());
        model.begin(runs.table(), runs.prepared());
        model.settle();
        return file;
    }

    @Test
    void readsAFileAgainThatChangedAndKeepsItsPreparation(@TempDir Path folder) throws Exception {
        Path file = beginFile(folder);
        Files.writeString(file, "kind,height,age\noak,10.5,3\nelm,8,4\noak,9,5\n");
        model.reload();
        model.settle();
        assertThat(shown().raw().names()).containsExactly("kind", "height", "age");
        assertThat(shown().prepared().preparation()).as("the soil's step is still there").isEqualTo(
                Plants.preparation());
        assertThat(shown().prepared().reports()).allMatch(report -> report.error() == null);
        assertThat(shown().prepared().troubles()).as("a new column is to be thought about").containsExactly(
                Message.of("prepare.trouble.text", "column", "age"));
        edits.undo();
        model.settle();
        assertThat(shown().raw().names()).contains("soil");
    }

    @Test
    void ofATableThatWasReadInPartAsMuchIsReadAgain(@TempDir Path folder) throws Exception {
        Path file = beginFile(folder);
        ParsedTable part = TableReader.guessing().only(new TablePart.First(3)).read(new TableInput.OfFile(file));
        model.begin(part, Plants.preparation().run(part.frame()));
        model.settle();
        model.reload();
        model.settle();
        assertThat(shown().raw().size()).isEqualTo(3);
        assertThat(shown().table()).isNotSameAs(part);
    }

    @Test
    void aChangedFileWithoutItsTargetLeavesTheTableThatIsThere(@TempDir Path folder) throws Exception {
        Path file = beginFile(folder);
        PreparedTable before = shown();
        Files.writeString(file, "height,soil\n10.5,clay\n8,sand\n");
        model.reload();
        model.settle();
        assertThat(shown()).isSameAs(before);
        assertThat(model.failureProperty().get()).contains(
                Message.of("preparing.target-gone", "file", file.toString(), "column", "kind"));
    }

    @Test
    void whatNothingLearnsYetIsTrainedOnOnceItIsMended() throws Exception {
        begin();
        ParsedTable table = Plants
                .read(new TableInput.OfText("one", "height,age,kind\n1.5,3,oak\n2.5,3,oak\n4,5,oak\n"));
        Preparation proposed = TableNetwork.preparation(table, "kind");
        model.look(table, proposed.run(table.frame()));
        model.settle();
        assertThat(shown().prepared().troubles()).containsExactly(Message.of("prepare.target.oneClass", "column",
                "kind", "category", "oak"));
        assertThat(model.trainableProperty().get()).isFalse();
        model.change(Message.verbatim("another target"), proposed.withTarget(Target.regression("height")));
        model.settle();
        assertThat(shown().prepared().preparation()).as("what was proposed for the other is of no use")
                .isEqualTo(TableNetwork.preparation(table, "height"));
        assertThat(model.trainableProperty().get()).isTrue();
        edits.undo();
        model.settle();
        assertThat(shown().prepared().preparation()).isEqualTo(proposed);
    }

    @Test
    void whatSomebodyHasChangedIsKeptForAnotherTarget() throws Exception {
        begin();
        Preparation other = Plants.preparation().withTarget(Target.classes("soil"));
        model.change(Message.verbatim("another target"), other);
        model.settle();
        assertThat(shown().prepared().preparation()).isEqualTo(other);
    }

    @Test
    void whatWasChangedIsTakenBackOnlyWhileItsTableIsThere() throws InterruptedException {
        begin();
        steps.add(0, new DropDuplicates());
        Preparation changed = model.preparation();
        model.leave();
        assertThat(edits.undoable()).isEmpty();
        edits.undo();
        assertThat(model.preparation()).as("the table does not come back by that").isNull();
        PreparedTable other = Plants.prepared(
                Plants.read(new TableInput.OfText("others", ((TableInput.OfText) Plants.INPUT).text())),
                Plants.preparation());
        model.look(other.table(), other.prepared());
        assertThat(edits.undoable()).as("of another table").isEmpty();
        begin();
        edits.undo();
        assertThat(model.preparation()).isEqualTo(Plants.preparation());
        edits.redo();
        assertThat(model.preparation()).isEqualTo(changed);
    }

    @Test
    void forgetsATableThatRunsNoMore() throws InterruptedException {
        begin();
        model.rowProperty().set(2);
        model.leave();
        assertThat(model.shownProperty().get()).isNull();
        assertThat(model.rowProperty().get()).isNull();
    }

    @Test
    void isRacedAgainstWhatRunsWhileThatLearnsTheSameTable(@TempDir Path folder) throws Exception {
        Path file = beginFile(folder);
        steps.add(0, new DropDuplicates());
        model.settle();
        assertThat(model.running()).isNotNull();
        Files.writeString(file, "kind,height,soil\noak,10.5,clay\nelm,8,sand\noak,9,clay\nelm,7,sand\n");
        model.reload();
        model.settle();
        assertThat(model.trainableProperty().get()).isTrue();
        assertThat(model.running()).as("what runs learns the table of before").isNull();
        edits.undo();
        model.settle();
        assertThat(model.running()).isNotNull();
    }
}
