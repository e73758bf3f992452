package tapedeck.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Recordings;
import tapedeck.explain.ElementPlace;
import tapedeck.explain.NumericCheck;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Message;
import tapedeck.ui.selection.Selection;

/** What the page of checks says. */
class CheckModelTest {
    private static final ElementPlace FIRST = new ElementPlace(0, 0);
    private static final NumericCheck.Cost COST = new NumericCheck.Cost(3, 18, 12, 6);

    private final Tensor w = Tensor.of(new double[]{1, 2, 3}).requiresGrad(true).named("w");
    private final TapeSnapshot tape = Recordings.snapshot(() -> w.pow(2).sum().named("loss").backward());

    private static TapeSnapshot at(TapeSnapshot snapshot, long iteration, int playhead) {
        return new TapeSnapshot(iteration, 1, playhead, snapshot.tensors(), snapshot.functions(), snapshot.phase(),
                snapshot.last(), snapshot.passed(), snapshot.loss());
    }

    private static NumericCheck check(NumericCheck.@Nullable Whole whole, NumericCheck.Sample... curve) {
        return new NumericCheck(FIRST, 1e-6, 2.5, 2, -1, List.of(curve), whole, COST);
    }

    private Subject subject(Tensor tensor) {
        TapeSnapshot snapshot = Recordings.snapshot(() -> tensor.mul(2));
        return Objects.requireNonNull(Subject.of(snapshot, new Selection.TensorSelected(0)));
    }

    @Test
    void eachWayHasItsErrorAgainstReverseMode() {
        List<CheckModel.Way> ways = CheckModel.ways(check(null));
        assertThat(ways).extracting(CheckModel.Way::error).containsExactly("", "3", "0.5");
        assertThat(ways).extracting(CheckModel.Way::value).containsExactly(InspectorTexts.signed(2),
                InspectorTexts.signed(-1), InspectorTexts.signed(2.5));
        assertThat(ways).extracting(CheckModel.Way::evaluations).containsExactly("6", "12", "18");
        assertThat(CheckModel.counted(check(null))).isEqualTo(Message.of("inspector.check.counted", "n", 3L));
    }

    @Test
    void anErrorHasTwoDigitsAndMayBeNone() {
        assertThat(CheckModel.error(0.012345)).isEqualTo("0.012");
        assertThat(CheckModel.error(Double.NaN)).isEqualTo("nan");
    }

    @Test
    void theWholeTensorIsToldWithItsWorstElement() {
        assertThat(CheckModel.whole(check(null), tape)).isNull();
        assertThat(CheckModel.whole(check(new NumericCheck.Whole(3, 3, 0.5, 2, 0)), tape)).isEqualTo(
                Message.of("inspector.check.whole-at", "elements", Message.of("inspector.check.all-elements", "n", 3),
                        "error", "0.5", "place", "w[2]", "forward", "0"));
        assertThat(CheckModel.whole(check(new NumericCheck.Whole(2, 3, 0.5, 0, 0.25)), tape)).isEqualTo(
                Message.of("inspector.check.whole-at", "elements",
                        Message.of("inspector.check.some-elements", "n", 2, "all", 3), "error", "0.5", "place", "w[0]",
                        "forward", "0.25"));
        assertThat(CheckModel.whole(check(new NumericCheck.Whole(0, 0, 0, -1, 0)), tape)).isEqualTo(
                Message.of("inspector.check.whole", "elements", Message.of("inspector.check.all-elements", "n", 0),
                        "error", "0", "forward", "0"));
    }

    @Test
    void whatStandsInTheWayIsSaid() {
        Subject w = subject(this.w);
        assertThat(CheckModel.obstacle(w, "a loss")).isNull();
        assertThat(CheckModel.obstacle(w, null)).isEqualTo(Message.of("inspector.check.no-loss"));
        assertThat(CheckModel.obstacle(subject(Tensor.ones(2).named("x")), "a loss"))
                .isEqualTo(Message.of("inspector.check.not-required", "name", "x"));
        assertThat(CheckModel.obstacle(subject(Tensor.ones(0).requiresGrad(true).named("e")), "a loss"))
                .isEqualTo(Message.of("inspector.check.empty", "name", "e"));
    }

    @Test
    void oldNumbersSayWhatTheyAreOf() {
        TapeSnapshot fifth = at(tape, 5, tape.playhead());
        CheckJob shown = new CheckJob(fifth, FIRST, 1e-6, false);
        assertThat(CheckModel.isStale(shown, new CheckJob(fifth, FIRST, 1e-6, false))).isFalse();
        assertThat(CheckModel.of(shown, new CheckJob(fifth, FIRST, 1e-6, false)))
                .isEqualTo(Message.of("inspector.check.of", "iteration", 5L));
        CheckJob whole = new CheckJob(fifth, FIRST, 1e-6, true);
        assertThat(CheckModel.isStale(shown, whole)).isTrue();
        assertThat(CheckModel.of(shown, whole)).isEqualTo(Message.of("inspector.check.still-of", "iteration", 5L));
        assertThat(CheckModel.of(shown, new CheckJob(fifth, FIRST, 1e-5, false)))
                .isEqualTo(Message.of("inspector.check.still-of-h", "h", "1e-6"));
        assertThat(CheckModel.of(shown, new CheckJob(at(tape, 5, 1), FIRST, 1e-6, false)))
                .isEqualTo(Message.of("inspector.check.still-of-step"));
        assertThat(CheckModel.of(shown, new CheckJob(at(tape, 6, 1), FIRST, 1e-5, false)))
                .isEqualTo(Message.of("inspector.check.still-of", "iteration", 5L));
    }

    @Test
    void theStepOfLeastErrorIsTheBest() {
        assertThat(CheckModel.best(check(null, new NumericCheck.Sample(0.1, 0.01), new NumericCheck.Sample(1e-3, 1e-6),
                new NumericCheck.Sample(1e-5, 1e-6), new NumericCheck.Sample(1e-9, 0.1))))
                .isEqualTo(Message.of("inspector.check.best", "error", "1e-6", "h", "0.001"));
    }
}
