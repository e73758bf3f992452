package tapedeck.ui.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tapedeck.autograd.Tensor;
import tapedeck.deck.DeckState;
import tapedeck.deck.History;
import tapedeck.deck.Recordings;
import tapedeck.deck.takes.MemoryUse;
import tapedeck.program.Hyperparameters;
import tapedeck.tape.BackwardCount;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Message;
import tapedeck.ui.listing.Decks;
import tapedeck.ui.selection.Selection.FunctionSelected;
import tapedeck.ui.selection.Selection.TensorSelected;
import tapedeck.ui.selection.SelectionModel;

class StripTest {
    private static final MemoryUse HOLDINGS = new MemoryUse(312L << 20, 900L << 20, 3);

    private static final double EM = 13;

    private static StripGeometry geometry(Strip strip, double width) {
        return StripGeometry.of(strip, width, 46, EM, 0);
    }

    private static DeckState fizzBuzz() throws Exception {
        return Decks.ended(Decks.fizzBuzz(), Hyperparameters.of(0.1).withClipNorm(1), 1);
    }

    private static List<TapeEvent> events() throws Exception {
        return Objects.requireNonNull(fizzBuzz().playhead().captured()).events();
    }

    @Test
    void updatesAreNarrowerBeforeTheTapeIsScrolled() {
        Strip strip = new Strip(List.of(), Collections.nCopies(10, 7), 6, 1);
        assertThat(geometry(strip, 74 * EM).isScrolled()).isFalse();
        assertThat(geometry(strip, 74 * EM).cell()).as("what Functions are called is read").isEqualTo(5.3 * EM);
        assertThat(geometry(strip, 66 * EM).isScrolled()).isTrue();
        assertThat(geometry(strip, 120 * EM).update()).as("where there is room").isEqualTo(3.1 * EM);
    }

    @Test
    void aLongNameHasTheRoomThatShortOnesLeave() {
        Strip strip = new Strip(List.of(), List.of(7, 4, 5, 7, 4, 5, 7, 4, 12, 10), 6, 1);
        StripGeometry place = geometry(strip, 74 * EM);
        assertThat(place.starts().get(9) - place.starts().get(8)).isGreaterThanOrEqualTo(8.3 * EM);
        assertThat(place.starts().get(1)).as("matmul is still read").isGreaterThanOrEqualTo(5.3 * EM - 1e-9);
        assertThat(place.starts().getLast()).as("as wide as before").isCloseTo(10 * place.cell(), within(1e-6));
        StripGeometry even = geometry(new Strip(List.of(), List.of(7, 4, 5), 6, 1), 74 * EM);
        assertThat(even.starts().get(1)).as("where all have room they are alike").isEqualTo(even.cell());
    }

    @Test
    void everyStepHasAPlaceOfItsOwn() throws Exception {
        List<TapeEvent> events = events();
        Strip strip = StripBuilder.of(events);
        StripGeometry place = geometry(strip, 1000);
        Set<Integer> reached = new HashSet<>();
        for (int lane = 0; lane < 2; lane++) {
            for (double x = 0; x < place.width(); x++) {
                StripCell cell = place.at(x, lane);
                reached.add(Objects.requireNonNull(cell).place());
            }
        }
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).isStep()) {
                assertThat(reached).as("%s", events.get(i).getClass().getSimpleName()).contains(i + 1);
            }
        }
        for (StripCell cell : strip.cells()) {
            assertThat(place.at(place.left(cell) + place.width(cell) / 2, cell.lane())).isEqualTo(cell);
        }
    }

    @Test
    void aTapeOfGradientsThatWereClearedBeforeBackwardDoesNotEndInZeroGrad() {
        Tensor w = Tensor.of(new double[]{1, 2}).requiresGrad(true).named("w");
        List<TapeEvent> events = new ArrayList<>(Recordings.record(List.of(w), () -> w.mul(2).sum().backward())
                .events());
        TapeEvent zeroed = new TapeEvent.GradZeroed(0, false);
        TapeEvent end = new TapeEvent.IterationEnded(1, 1, 6);
        events.addFirst(zeroed);
        events.add(end);
        assertThat(StripBuilder.of(events).cells().getLast().text()).isEqualTo(Message.of("tape.end"));
        events.set(events.size() - 1, zeroed);
        events.add(end);
        assertThat(StripBuilder.of(events).cells().getLast().text()).isEqualTo(Message.of("tape.zero-grad"));
    }

    @Test
    void backwardHasAsManyCellsAsItIsSaidToHavePassed() {
        Tensor w = Tensor.of(new double[]{1, 2}).requiresGrad(true).named("w");
        List<TapeEvent> events = Recordings.record(List.of(w), () -> {
            Tensor x = Tensor.of(new double[]{3, 4}).mul(2);
            w.mul(x).sum().backward();
        }).events();
        for (int i = 0; i <= events.size(); i++) {
            assertThat(StripBuilder.of(events.subList(0, i)).cells())
                    .filteredOn(cell -> cell.kind() == StripCell.Kind.BACKWARD)
                    .hasSize(BackwardCount.of(events, i).passed());
        }
    }

    @Test
    void forwardRunsRightAndBackwardLeftUnderTheSameFunctions() throws Exception {
        Strip strip = StripBuilder.of(events());
        StripGeometry place = geometry(strip, 1000);
        List<StripCell> forward = strip.cells().stream().filter(c -> c.kind() == StripCell.Kind.FORWARD).toList();
        List<StripCell> backward = strip.cells().stream().filter(c -> c.kind() == StripCell.Kind.BACKWARD).toList();
        assertThat(forward).extracting(StripTest::text).containsExactly("matmul", "add", "sigmoid", "matmul", "add",
                "sigmoid", "sub", "pow", "sum", "div");
        assertThat(backward).hasSameSizeAs(forward);
        for (int i = 0; i < forward.size(); i++) {
            StripCell under = backward.get(forward.size() - 1 - i);
            assertThat(place.left(under)).isEqualTo(place.left(forward.get(i)));
            assertThat(under.subject()).isEqualTo(forward.get(i).subject());
        }
        assertThat(strip.cells()).extracting(StripTest::text).endsWith("tape.clip", "w1", "b1", "w2", "b2",
                "tape.zero-grad");
    }

    /** Dragging goes through time without a jump back. */
    @Test
    void draggingRightAboveAndLeftBelowGoesForwardInTime() throws Exception {
        Strip strip = StripBuilder.of(events());
        StripGeometry place = geometry(strip, 1000);
        int last = 0;
        for (double x = 0; x < 10 * place.cell(); x++) {
            int at = Objects.requireNonNull(place.at(x, 0)).place();
            assertThat(at).isGreaterThanOrEqualTo(last);
            last = at;
        }
        for (double x = 10 * place.cell() + 20; x >= 0; x--) {
            int at = Objects.requireNonNull(place.at(x, 1)).place();
            assertThat(at).isGreaterThanOrEqualTo(last);
            last = at;
        }
    }

    @Test
    void theHeadIsAtTheStepThatIsRunning() throws Exception {
        List<TapeEvent> events = events();
        Strip strip = StripBuilder.of(events);
        assertThat(strip.current(0)).isEqualTo(-1);
        assertThat(strip.current(3)).isEqualTo(2);
        for (int playhead = 1; playhead <= events.size(); playhead++) {
            StripCell cell = strip.cells().get(strip.current(playhead));
            switch (events.get(playhead - 1)) {
                case TapeEvent.FunctionRecorded event ->
                    assertThat(cell.subject()).isEqualTo(new FunctionSelected(event.index()));
                case TapeEvent.GradientsComputed event ->
                    assertThat(cell.subject()).isEqualTo(new FunctionSelected(event.index()));
                case TapeEvent.GradientsPassed event -> {
                    assertThat(cell.subject()).isEqualTo(new FunctionSelected(event.index()));
                    assertThat(cell.place()).isEqualTo(playhead);
                }
                case TapeEvent.ParameterUpdated event ->
                    assertThat(cell.subject()).isEqualTo(new TensorSelected(event.tensor()));
                default -> {
                    // belongs to the step around it
                }
            }
        }
    }

    @Test
    void twoBackwardPassesHaveALaneEachAndSkipWhatTheyDoNotReach() {
        CapturedIteration captured = Recordings.record(List.of(), () -> {
            Tensor w = Tensor.ones(2).requiresGrad(true).named("w");
            Tensor y = w.exp().named("y");
            Tensor aside = w.detach().exp().named("aside");
            Tensor z = y.mul(aside).sum().named("z");
            z.backward(Tensor.of(1.0), true);
            z.backward();
        });
        Strip strip = StripBuilder.of(captured.events());
        StripGeometry place = geometry(strip, 1000);
        assertThat(strip.passes()).isEqualTo(2);
        assertThat(place.laneAt(place.top(2) + 1)).isEqualTo(2);
        StripCell over = Objects.requireNonNull(place.at(1.5 * place.cell(), 2));
        assertThat(over.subject()).as("nothing passes aside: what was passed before it").isEqualTo(
                new FunctionSelected(2));
        assertThat(strip.cells()).extracting(StripCell::place).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aLongTapeIsScrolledAndFollowed() {
        CapturedIteration captured = Recordings.record(List.of(), () -> {
            Tensor x = Tensor.ones(1).requiresGrad(true);
            for (int i = 0; i < 300; i++) {
                x = x.exp();
            }
        });
        Strip strip = StripBuilder.of(captured.events());
        StripGeometry start = geometry(strip, 800);
        assertThat(start.isScrolled()).isTrue();
        StripCell far = strip.cells().get(200);
        assertThat(start.isSeen(far)).isFalse();
        StripGeometry there = StripGeometry.of(strip, 800, 46, EM, start.following(far));
        assertThat(there.left(far)).isBetween(0.0, 800 - there.width(far));
        assertThat(there.following(far)).isEqualTo(there.scroll());
        assertThat(there.at(there.left(far) + 5, 0)).isEqualTo(far);
        assertThat(StripGeometry.of(strip, 800, 46, EM, 1e9).scroll()).isEqualTo(start.most());
    }

    @Test
    void theModelTellsOnlyWhatChanged() throws Exception {
        StripModel model = new StripModel(new SelectionModel());
        DeckState state = fizzBuzz();
        assertThat(model.show(null, null)).isFalse();
        assertThat(model.spoken()).isEqualTo(Message.of("tape.nothing-recorded"));
        assertThat(model.show(state, null)).isTrue();
        assertThat(model.show(state, null)).isFalse();
        assertThat(model.spoken()).isEqualTo(Message.of("tape.in-update", "iteration", 1L, "step",
                Message.of("tape.zero-grad-spoken"), "ahead", 0));
        var back = new TapeReader(Objects.requireNonNull(state.playhead().captured())).at(6);
        assertThat(model.show(state, back)).isTrue();
        assertThat(model.playhead()).isEqualTo(6);
        assertThat(model.spoken()).isEqualTo(Message.of("tape.in-forward", "iteration", 1L, "step",
                Message.of("tape.forward-spoken", "number", 6, "formula", "y_hat = sigmoid(a2)"),
                "ahead", 21));
        assertThat(model.show(null, null)).isTrue();
        assertThat(model.strip().cells()).isEmpty();
    }

    @Test
    void theStripIsOfTheIterationThatIsShown() throws Exception {
        StripModel model = new StripModel(new SelectionModel());
        assertThat(model.iteration()).isZero();
        assertThat(model.current()).isNull();
        DeckState state = fizzBuzz();
        model.show(state, new TapeReader(Objects.requireNonNull(state.playhead().captured())).at(0));
        assertThat(model.iteration()).isOne();
        assertThat(model.current()).isNull();
        assertThat(model.spoken()).isEqualTo(Message.of("tape.at-start", "iteration", 1L));
        TapeSnapshot another = Recordings.snapshot(() -> Tensor.of(1).mul(2));
        model.show(state, new TapeSnapshot(7, 1, another.playhead(), another.tensors(), another.functions(),
                another.phase(), another.last(), 0, null));
        assertThat(model.playhead()).as("what is shown of another iteration says nothing of this one")
                .isEqualTo(state.playhead().place());
    }

    @Test
    void saysWhatIsKept() {
        assertThat(StripModel.history(new History.View(214, 61L << 20, 256L << 20), HOLDINGS))
                .contains(Message.of("tape.kept", "n", 214, "size", "61", "all", "312", "budget", "900", "resting", 3));
        assertThat(StripModel.history(new History.View(1, 300_000, 256L << 20), HOLDINGS))
                .contains(Message.of("tape.kept", "n", 1, "size", "0.3", "all", "312", "budget", "900", "resting", 3));
        assertThat(StripModel.history(new History.View(1, 1 << 20, 10L << 20), HOLDINGS))
                .contains(Message.of("tape.kept", "n", 1, "size", "1.0", "all", "312", "budget", "900", "resting", 3));
        assertThat(StripModel.history(new History.View(0, 0, 256L << 20), HOLDINGS)).isEmpty();
    }

    @Test
    void memoryIsScarceOnceTheTakesHaveFourFifthsOfTheirBudget() {
        StripModel model = new StripModel(new SelectionModel());
        assertThat(model.isScarce()).isFalse();
        model.setHoldings(new MemoryUse(80, 100, 0));
        assertThat(model.isScarce()).isFalse();
        model.setHoldings(new MemoryUse(81, 100, 0));
        assertThat(model.isScarce()).isTrue();
    }

    /** A name as it is, or a word's key. */
    private static String text(StripCell cell) {
        return (String) cell.text().values().getOrDefault("text", cell.text().key());
    }
}
