package tapedeck.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tapedeck.text.Message;

class EditStackTest {
    private final EditStack edits = new EditStack();
    private final List<String> log = new ArrayList<>();
    private int value;

    private static Message label(String what) {
        return Message.verbatim(what);
    }

    private Edit logged(String name) {
        return new Edit(name, label(name), () -> log.add(name), () -> log.add("not " + name));
    }

    private Edit to(int next) {
        return Edit.ofValue("value", label("to " + next), (Integer now) -> value = now, value, next);
    }

    @Test
    void undoesInReverseAndRedoesInOrder() {
        edits.perform(logged("a"));
        edits.perform(logged("b"));
        edits.undo();
        edits.undo();
        edits.undo();
        assertThat(edits.undoable()).isEmpty();
        assertThat(edits.redoable()).contains(label("a"));
        edits.redo();
        edits.redo();
        edits.redo();
        assertThat(log).containsExactly("a", "b", "not b", "not a", "a", "b");
        assertThat(edits.undoable()).contains(label("b"));
    }

    @Test
    void whatIsDoneAnewEndsWhatCouldBeRedone() {
        edits.perform(logged("a"));
        edits.undo();
        edits.perform(logged("b"));
        assertThat(edits.redoable()).isEmpty();
        edits.redo();
        assertThat(log).containsExactly("a", "not a", "b");
    }

    @Test
    void oneThatIsNotTheLastCanBeTakenBackUnlessItsSubjectWasChangedSince() {
        Edit a = logged("a");
        edits.perform(a);
        edits.perform(logged("b"));
        assertThat(edits.canUndo(a)).isTrue();
        edits.undo(a);
        assertThat(log).containsExactly("a", "b", "not a");
        assertThat(edits.canUndo(a)).isFalse();
        Edit first = to(1);
        edits.perform(first);
        edits.perform(to(2));
        assertThat(edits.canUndo(first)).isFalse();
        edits.undo(first);
        assertThat(value).isEqualTo(2);
    }

    @Test
    void whatWasDoneElsewhereIsTakenInAndNotDoneAgain() {
        edits.performed(logged("a"));
        assertThat(log).isEmpty();
        edits.undo();
        edits.redo();
        assertThat(log).containsExactly("not a", "a");
    }

    @Test
    void theStepsOfADragAreOneEdit() {
        edits.performStep(to(1));
        edits.performStep(to(2));
        edits.performStep(to(3));
        edits.endSteps();
        edits.performStep(to(7));
        edits.performStep(to(8));
        assertThat(value).isEqualTo(8);
        edits.undo();
        assertThat(value).isEqualTo(3);
        edits.undo();
        assertThat(value).isZero();
        edits.redo();
        assertThat(value).isEqualTo(3);
        edits.performStep(to(4)); // after a redo, on its own
        edits.undo();
        assertThat(value).isEqualTo(3);
    }

    @Test
    void aDragDoesNotGoOnPastAnEditOfSomethingElse() {
        edits.performStep(to(1));
        edits.perform(logged("a"));
        edits.performStep(to(2));
        edits.undo();
        assertThat(value).isEqualTo(1);
        assertThat(edits.undoable()).contains(label("a"));
        edits.performStep(logged("b"));
        edits.performStep(to(5));
        edits.undo();
        assertThat(value).isEqualTo(1);
        assertThat(edits.undoable()).contains(label("b"));
    }

    @Test
    void whatIsGoneIsForgottenAndTheRestStays() {
        edits.perform(logged("a"));
        edits.perform(logged("b"));
        edits.perform(logged("a"));
        edits.undo();
        edits.forget("a"::equals);
        assertThat(edits.redoable()).isEmpty();
        edits.undo();
        edits.undo();
        assertThat(log).containsExactly("a", "b", "a", "not a", "not b");
    }

    @Test
    void everyChangeIsToldOnceItIsDone() {
        List<Integer> seen = new ArrayList<>();
        edits.onChange(() -> seen.add(value));
        edits.perform(to(1));
        edits.undo();
        edits.redo();
        edits.performStep(to(2));
        edits.undo();
        edits.undo();
        edits.undo(); // nothing there
        edits.forget("nothing"::equals);
        assertThat(seen).containsExactly(1, 0, 1, 2, 1, 0);
    }

    @Test
    void onlySoManyAreKept() {
        for (int i = 1; i <= EditStack.MOST + 5; i++) {
            edits.perform(to(i));
        }
        while (edits.undoable().isPresent()) {
            edits.undo();
        }
        assertThat(value).isEqualTo(5);
    }

    @Test
    void whatIsNotShownWaitsUntilItIs() {
        String[] shown = {"a"};
        edits.hide(subject -> !subject.equals(shown[0]));
        Edit a = logged("a");
        edits.perform(a);
        edits.perform(logged("b"));
        assertThat(edits.undoable()).contains(label("a"));
        shown[0] = "b";
        edits.look();
        assertThat(edits.undoable()).contains(label("b"));
        assertThat(edits.canUndo(a)).as("nobody would see it").isFalse();
        edits.undo();
        edits.undo();
        assertThat(log).containsExactly("a", "b", "not b");
        shown[0] = "a";
        edits.look();
        assertThat(edits.redoable()).isEmpty();
        edits.undo();
        shown[0] = "b";
        edits.look();
        edits.redo();
        assertThat(log).containsExactly("a", "b", "not b", "not a", "b");
    }

    @Test
    void thePositionIsThatOfTheEditsThatAreDone() {
        assertThat(edits.position()).isZero();
        Edit a = logged("a");
        edits.perform(a);
        long afterA = edits.position();
        edits.look();
        edits.forget("b"::equals);
        assertThat(edits.position()).isEqualTo(afterA).isNotZero();
        edits.performed(logged("b"));
        long afterBoth = edits.position();
        assertThat(afterBoth).isNotIn(0L, afterA);
        edits.undo();
        assertThat(edits.position()).isEqualTo(afterA);
        edits.redo();
        assertThat(edits.position()).isEqualTo(afterBoth);
        edits.undo(a);
        edits.undo();
        assertThat(edits.position()).as("in another order").isZero();
    }

    @Test
    void aDragThatIsTakenBackLeadsWhereItBegan() {
        edits.performStep(to(1));
        edits.performStep(to(2));
        edits.endSteps();
        assertThat(edits.position()).isNotZero();
        edits.undo();
        assertThat(edits.position()).isZero();
    }

    @Test
    void whatIsForgottenIsDoneAllTheSame_andWhatIsLeftAsideIsNot() {
        edits.excludeFromPosition("aside"::equals);
        edits.perform(logged("a"));
        long position = edits.position();
        edits.forget(_ -> true);
        edits.perform(logged("aside"));
        assertThat(edits.position()).isEqualTo(position);
    }

    @Test
    void whoWatchesIsToldThatSomethingElseIsShown() {
        edits.onChange(() -> value++);
        edits.look();
        assertThat(value).isOne();
    }
}
