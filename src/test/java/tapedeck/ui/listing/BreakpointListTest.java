package tapedeck.ui.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tapedeck.deck.breakpoints.Breakpoint;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.edit.EditStack;
import tapedeck.tape.Phase;
import tapedeck.text.Message;

class BreakpointListTest {
    private static final Condition NAN = new Condition.NotFinite();
    private static final Condition SIGMOID = new Condition.OnFunction(2, "sigmoid", Phase.FORWARD);

    private final EditStack edits = new EditStack();
    private final BreakpointList list = new BreakpointList(edits);

    private List<Breakpoint> all() {
        return list.breakpointsProperty().get();
    }

    @Test
    void idsAreNeverGivenTwice() {
        Breakpoint first = list.add(NAN);
        Breakpoint second = list.add(SIGMOID);
        list.remove(second.id());
        Breakpoint third = list.add(new Condition.LossBelow(1));
        assertThat(List.of(first.id(), second.id(), third.id())).doesNotHaveDuplicates();
        assertThat(all()).containsExactly(first, third);
    }

    @Test
    void togglesAPlaceWhateverItIsCalled() {
        list.toggle(SIGMOID);
        assertThat(all()).hasSize(1);
        list.toggle(new Condition.OnFunction(2, "sigmoid", Phase.BACKWARD));
        assertThat(all()).hasSize(2);
        list.toggle(new Condition.OnFunction(2, "h = torch.sigmoid(a1)", Phase.FORWARD));
        assertThat(all()).extracting(Breakpoint::condition)
                .containsExactly(new Condition.OnFunction(2, "sigmoid", Phase.BACKWARD));
        list.toggle(new Condition.OnTensor(2, "w", Phase.BACKWARD));
        list.toggle(new Condition.OnTensor(2, "weight", Phase.BACKWARD));
        assertThat(all()).hasSize(1);
    }

    @Test
    void addingWhatIsThereEnablesIt() {
        Breakpoint point = list.add(NAN);
        list.setEnabled(point.id(), false);
        assertThat(all()).containsExactly(new Breakpoint(point.id(), NAN, false));
        assertThat(list.add(NAN)).isEqualTo(point);
        assertThat(all()).containsExactly(point);
    }

    @Test
    void valuesDoNotChangeAndOnlyChangesAreTold() {
        int[] told = {0};
        list.breakpointsProperty().addListener((_, _, _) -> told[0]++);
        Breakpoint point = list.add(NAN);
        List<Breakpoint> before = all();
        list.setEnabled(point.id(), true);
        list.remove(99);
        assertThat(told[0]).isEqualTo(1);
        list.remove(point.id());
        assertThat(told[0]).isEqualTo(2);
        assertThat(before).containsExactly(point);
    }

    @Test
    void keptOnesKeepTheirIdsUnlessTheyClash() {
        list.setAll(List.of(new Breakpoint(7, NAN, true), new Breakpoint(7, SIGMOID, false)));
        assertThat(all()).extracting(Breakpoint::id).first().isEqualTo(7);
        assertThat(all()).extracting(Breakpoint::id).doesNotHaveDuplicates();
        assertThat(list.add(new Condition.LossBelow(1)).id()).isGreaterThan(8);
    }

    @Test
    void whatIsChangedComesBackAsItWas() {
        Breakpoint nan = list.add(NAN);
        Breakpoint sigmoid = list.add(SIGMOID);
        Breakpoint loss = list.add(new Condition.LossBelow(1));
        list.setEnabled(nan.id(), false);
        list.remove(sigmoid.id());
        list.change(loss.condition(), new Condition.LossBelow(2));
        List<Breakpoint> after = all();
        assertThat(after).extracting(Breakpoint::condition).containsExactly(NAN, new Condition.LossBelow(2));
        assertThat(after.getLast().id()).as("its hits are counted anew").isNotEqualTo(loss.id());
        edits.undo();
        assertThat(all()).containsExactly(new Breakpoint(nan.id(), NAN, false), loss);
        edits.undo();
        assertThat(all()).containsExactly(new Breakpoint(nan.id(), NAN, false), sigmoid, loss);
        edits.undo();
        assertThat(all()).containsExactly(nan, sigmoid, loss);
        edits.undo();
        edits.undo();
        assertThat(all()).containsExactly(nan);
        for (int i = 0; i < 5; i++) {
            edits.redo();
        }
        assertThat(all()).isEqualTo(after);
        assertThat(edits.undoable()).contains(
                Message.of("breakpoints.edit.change", "condition", new Condition.LossBelow(2).message()));
    }

    @Test
    void placesBelongToTheirTapeAndComeBackWithIt() {
        list.enter(null, "one");
        Breakpoint nan = list.add(NAN);
        list.remove(list.add(SIGMOID).id());
        Breakpoint place = list.add(new Condition.OnTensor(2, "w", Phase.BACKWARD));
        list.enter("one", "other");
        assertThat(all()).containsExactly(nan);
        Breakpoint elsewhere = list.add(SIGMOID);
        list.enter("other", "one");
        assertThat(all()).containsExactly(nan, place);
        list.enter("one", "other");
        assertThat(all()).containsExactly(nan, elsewhere);
        list.enter("other", null);
        edits.undo();
        assertThat(all()).as("what was set on no place").isEmpty();
        edits.undo();
        assertThat(all()).isEmpty();
    }

    @Test
    void whatWasDoneToPlacesIsTakenBackOnTheirTapeAlone() {
        list.enter(null, "one");
        Breakpoint place = list.add(SIGMOID);
        list.remove(place.id());
        list.enter("one", "other");
        edits.undo();
        assertThat(all()).as("nothing was done here").isEmpty();
        list.add(SIGMOID);
        list.enter("other", "one");
        assertThat(edits.undoable()).contains(
                Message.of("breakpoints.edit.remove", "condition", SIGMOID.message()));
        edits.undo();
        assertThat(all()).containsExactly(place);
    }

    @Test
    void changedToOneThatIsThereAlreadyBothBecomeOneInOneEdit() {
        Breakpoint first = list.add(new Condition.LossBelow(1));
        list.add(new Condition.LossBelow(2));
        list.setEnabled(all().getLast().id(), false);
        List<Breakpoint> before = all();
        list.change(first.condition(), new Condition.LossBelow(2));
        assertThat(all()).extracting(Breakpoint::condition).containsExactly(new Condition.LossBelow(2));
        assertThat(all().getFirst().enabled()).isTrue();
        edits.undo();
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void onLinesTheyGoWhereTheLinesGo_andWithThem() {
        list.add(NAN);
        Breakpoint second = list.add(new Condition.AtLine(2));
        list.add(new Condition.AtLine(3));
        list.setEnabled(second.id(), false);
        list.move(line -> line == 1 ? 5 : -1);
        assertThat(all()).extracting(Breakpoint::condition).containsExactly(NAN, new Condition.AtLine(6));
        assertThat(all().getLast()).isEqualTo(new Breakpoint(second.id(), new Condition.AtLine(6), false));
        edits.undo();
        assertThat(all()).as("what was set on lines that are others now cannot be taken back")
                .extracting(Breakpoint::condition).containsExactly(new Condition.AtLine(6));
    }
}
