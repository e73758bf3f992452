package tapedeck.ui.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tapedeck.array.NdArray;
import tapedeck.data.EpochRows;
import tapedeck.data.prepare.TableSource;
import tapedeck.deck.Deck;
import tapedeck.program.Program;
import tapedeck.programs.Catalogue;
import tapedeck.programs.network.NetworkSpec;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;

/** In iterations of the penguins as a deck records them: batches of 32 of 264 rows. */
class RowFollowerTest {
    private static final int BATCHES = 9;

    private final Deck deck;
    private final TableSource source;
    private final SelectionModel selection = new SelectionModel();
    private final ObjectProperty<@Nullable Integer> picked = new SimpleObjectProperty<>();
    private int opened;
    private final RowFollower following = new RowFollower(selection, picked, () -> opened++);

    RowFollowerTest() throws Exception {
        Program penguins = new Catalogue().find("penguins").orElseThrow().load(Path.of(""));
        source = (TableSource) ((NetworkSpec) Objects.requireNonNull(penguins.provenance().blueprint())).data();
        deck = new Deck(penguins, penguins.defaults());
    }

    @AfterEach
    void close() {
        deck.close();
    }

    private CapturedIteration captured(long iteration) throws InterruptedException {
        deck.goTo(iteration);
        deck.await();
        return await().until(() -> deck.state().playhead().captured(), // in the past: it is run again
                captured -> captured != null && captured.iteration() == iteration);
    }

    private static EpochRows rows(CapturedIteration captured) {
        return Objects.requireNonNull(captured.rows());
    }

    private static TapeSnapshot end(CapturedIteration captured) {
        return new TapeReader(captured).at(captured.events().size());
    }

    private TensorState show(CapturedIteration captured) {
        following.show(source, captured.rows(), end(captured));
        return x(captured);
    }

    private static TensorState x(CapturedIteration captured) {
        return end(captured).tensors().stream().filter(each -> each.name().equals("x")).findFirst().orElseThrow();
    }

    @Test
    void everyRowOfXIsTheRowOfTheTableThatItIsSaidToBe() throws InterruptedException {
        CapturedIteration captured = captured(3);
        TensorState x = show(captured);
        assertThat(rows(captured).batch()).isEqualTo(3);
        for (int row = 0; row < rows(captured).rows(); row++) {
            following.pick(new BatchRow(x.id(), row));
            int origin = Objects.requireNonNull(picked.get());
            NdArray inputs = Objects.requireNonNull(source.prepared().way(origin).inputs());
            double[] ofRow = Arrays.copyOfRange(x.data().toArray(), row * 10, row * 10 + 10);
            assertThat(ofRow).containsExactly(inputs.toArray());
            assertThat(selection.rowProperty().get()).isEqualTo(new BatchRow(x.id(), row));
            assertThat(following.tell(new BatchRow(x.id(), row))).contains(Message.of("inspector.row.of-table", "row",
                    row + 1, "batch", 3, "origin", origin + 1, "table", source.title()));
        }
    }

    @Test
    void aRowPickedInTheTableIsLitInTheBatchThatHasIt() throws InterruptedException {
        CapturedIteration third = captured(3);
        CapturedIteration fourth = captured(4);
        show(third);
        int place = rows(fourth).place(5);
        assertThat(rows(third).batchOf(place)).as("known before it comes").isEqualTo(4);
        assertThat(rows(third).rowOf(place)).isEqualTo(5);
        picked.set(source.origin(source.split(1).train().inputs(), place));
        assertThat(selection.rowProperty().get()).isNull();
        TensorState x = show(fourth);
        assertThat(selection.rowProperty().get()).isEqualTo(new BatchRow(x.id(), 5));
        show(third);
        assertThat(selection.rowProperty().get()).isNull();
    }

    @Test
    void aRowForTestingIsInNoBatch() throws InterruptedException {
        show(captured(1));
        int origin = source.origin(source.split(1).test().inputs(), 0);
        assertThat(source.trainPlace(origin)).isNegative();
        picked.set(origin);
        assertThat(selection.rowProperty().get()).isNull();
    }

    @Test
    void anEpochHasEveryRowOnce() throws InterruptedException {
        int[] second = rows(captured(2)).places();
        int[] all = IntStream.rangeClosed(1, BATCHES).flatMap(iteration -> {
            try {
                return Arrays.stream(rows(captured(iteration)).places());
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }).sorted().toArray();
        assertThat(all).containsExactly(IntStream.range(0, 264).toArray());
        assertThat(rows(captured(BATCHES + 1)).batch()).as("the next epoch").isEqualTo(1);
        assertThat(rows(captured(2)).places()).as("run again").containsExactly(second);
    }

    @Test
    void otherTensorsAndOtherRunsTellNothing() throws InterruptedException {
        CapturedIteration captured = captured(1);
        TensorState x = show(captured);
        assertThat(following.tell(new BatchRow(x.id() + 1, 0))).isEmpty();
        following.pick(new BatchRow(x.id() + 1, 0));
        assertThat(picked.get()).isNull();
        following.open(new BatchRow(x.id(), 0));
        assertThat(opened).isEqualTo(1);
        following.show(null, null, null);
        assertThat(following.tell(new BatchRow(x.id(), 0))).isEmpty();
        assertThat(selection.rowProperty().get()).isNull();
    }
}
