package tapedeck.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.DeckStates;
import tapedeck.deck.Moment;
import tapedeck.deck.Programs;
import tapedeck.edit.EditStack;
import tapedeck.optim.OptimizerKind;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Knob;
import tapedeck.program.Knobs;
import tapedeck.program.Program;
import tapedeck.program.Schedule;
import tapedeck.tape.Changes;
import tapedeck.tape.Granularity;
import tapedeck.text.Message;
import tapedeck.ui.listing.Decks;

class HyperparametersModelTest {
    private static final Hyperparameters FIRST = Hyperparameters.of(0.1);

    private final EditStack edits = new EditStack();
    private boolean busy;
    private final HyperparametersModel model = new HyperparametersModel(edits);
    private final List<Hyperparameters> told = new ArrayList<>();
    private final List<@Nullable Long> gestures = new ArrayList<>();

    @BeforeEach
    void listen() {
        model.holdWhile(() -> busy);
        model.onChange((next, gesture) -> {
            gestures.add(gesture);
            told.add(next.apply(model.valueProperty().get()));
            return told.size();
        });
    }

    private Hyperparameters value() {
        return model.valueProperty().get();
    }

    private void setRate(double rate) {
        model.change(now -> now.withLearningRate(rate));
    }

    @Test
    void aRunBeginsWithItsOwnAndNobodyIsTold() {
        Hyperparameters own = FIRST.withMomentum(0.9).withBatchSize(32);
        model.show(States.at(0, own, "layer 1", "layer 2"));
        assertThat(value()).isEqualTo(own);
        assertThat(model.groupsProperty().get()).containsExactly("layer 1", "layer 2");
        assertThat(told).isEmpty();
    }

    @Test
    void theRateCanBeSetAndFollowsWhatIsShown() {
        model.show(States.at(5, FIRST));
        model.rateProperty().set(0.2);
        assertThat(value()).isEqualTo(FIRST.withLearningRate(0.2));
        assertThat(told).containsExactly(FIRST.withLearningRate(0.2));
        model.show(States.answered(1, 6, FIRST, FIRST.withLearningRate(0.4))); // set elsewhere
        assertThat(model.rateProperty().get()).isEqualTo(0.4);
        assertThat(told).as("nobody set that here").hasSize(1);
        assertThatThrownBy(() -> model.rateProperty().set(Double.NaN)).hasMessageContaining("Invalid learning rate");
        assertThat(model.rateProperty().get()).isEqualTo(0.4);
    }

    @Test
    void whatIsSetStandsUntilTheDeckHasTakenItUp() {
        model.show(States.at(5, FIRST));
        setRate(0.2);
        setRate(0.3);
        model.show(States.at(5, FIRST)); // it holds
        assertThat(value().learningRate()).isEqualTo(0.3);
        model.show(States.answered(1, 6, FIRST, FIRST.withLearningRate(0.2))); // one passed on the way
        assertThat(value().learningRate()).isEqualTo(0.3);
        model.show(States.answered(2, 7, FIRST, FIRST.withLearningRate(0.3)));
        assertThat(value().learningRate()).isEqualTo(0.3);
        assertThat(told).extracting(Hyperparameters::learningRate).containsExactly(0.2, 0.3);
        // Now an older one can only come from elsewhere.
        model.show(States.answered(3, 8, FIRST, FIRST.withLearningRate(0.2)));
        assertThat(value().learningRate()).isEqualTo(0.2);
    }

    @Test
    void aChangeIsBuiltOnWhatIsWantedNotOnWhatABranchRunsThroughAgain() {
        Hyperparameters past = FIRST.withMomentum(0.5).withBatchSize(8);
        model.show(States.at(5, past, FIRST));
        setRate(0.2);
        model.show(States.at(6, past.withMomentum(0.7), FIRST.withLearningRate(0.2)));
        setRate(0.3);
        assertThat(told).containsExactly(FIRST.withLearningRate(0.2), FIRST.withLearningRate(0.3));
    }

    @Test
    void aBatchHasAtMostAsManyRowsAsThereAre() {
        assertThat(model.rowsProperty().get()).isEqualTo(HyperparametersModel.UNKNOWN_ROWS);
        model.show(States.at(5, FIRST));
        assertThat(model.rowsProperty().get()).isEqualTo(923);
    }

    @Test
    void aChangeElsewhereIsTakenOverButNotWhileHeld() {
        model.show(States.at(5, FIRST));
        busy = true;
        model.show(States.at(6, FIRST.withMomentum(0.5)));
        assertThat(value().momentum()).isZero();
        busy = false;
        model.show(States.at(7, FIRST.withMomentum(0.5)));
        assertThat(value().momentum()).isEqualTo(0.5);
        assertThat(told).isEmpty();
    }

    @Test
    void aNewRunIsNotMixedWithWhatIsBeingTyped() {
        model.show(States.at(5, FIRST.withMomentum(0.9), "a"));
        busy = true;
        model.show(States.at(9, FIRST.withMomentum(0.5), "a"));
        assertThat(model.iterationProperty().get()).isEqualTo(9);
        model.show(States.at(6, FIRST.withBatchSize(10), "a"));
        setRate(0.2);
        assertThat(told).containsExactly(FIRST.withBatchSize(10).withLearningRate(0.2));
    }

    @Test
    void aDeckPutsInForceWhatIsSetAndTheModelAgrees() throws Exception {
        Program program = Decks.fizzBuzz();
        try (Deck deck = new Deck(program, program.defaults().with(FIRST))) {
            model.onChange(deck::change);
            deck.runTo(new Moment.Iteration(3));
            model.show(deck.await());
            setRate(0.2);
            model.change(now -> now.withBatchSize(50).withOptimizer(OptimizerKind.ADAM));
            Hyperparameters wanted = value();
            DeckState held = deck.await();
            assertThat(held.settings().inForce()).isEqualTo(FIRST);
            model.show(held);
            assertThat(value()).isEqualTo(wanted);
            for (int i = 0; i < 2; i++) {
                deck.step(Granularity.ITERATION);
                model.show(deck.await());
                assertThat(value()).isEqualTo(wanted);
            }
            assertThat(deck.state().settings().inForce()).isEqualTo(wanted);
            Programs.setRate(deck, 0.3);
            deck.step(Granularity.ITERATION);
            model.show(deck.await());
            assertThat(value()).isEqualTo(wanted.withLearningRate(0.3));
        }
    }

    @Test
    void aNewRunForgetsWhatWasSetForTheOld() {
        model.show(States.at(5, FIRST));
        setRate(0.7);
        model.show(States.at(0, FIRST));
        assertThat(value()).isEqualTo(FIRST);
        setRate(0.7);
        model.show(States.at(0, FIRST, "other"));
        assertThat(value()).isEqualTo(FIRST);
        setRate(0.7);
        model.enter("another");
        model.show(States.at(0, FIRST, "other"));
        assertThat(value()).isEqualTo(FIRST);
    }

    @Test
    void aMultiplierLeavesTheOthersAsTheyAre() {
        model.show(States.at(1, FIRST, "a", "b", "c"));
        model.setMultiplier(1, 0.5);
        assertThat(told.getLast().multipliers()).containsExactly(1.0, 0.5, 1.0);
        model.setMultiplier(2, 0);
        assertThat(told.getLast().multipliers()).containsExactly(1.0, 0.5, 0.0);
        model.setMultiplier(2, 0); // no change
        assertThat(told).hasSize(2);
    }

    @Test
    void aDragIsOneEditAndUndoTellsTheDeck() {
        model.show(States.at(5, FIRST));
        busy = true;
        setRate(0.2);
        setRate(0.3);
        busy = false;
        model.show(States.answered(2, 6, FIRST, FIRST.withLearningRate(0.3)));
        busy = true;
        setRate(0.4);
        busy = false;
        setRate(0.5);
        edits.undo();
        assertThat(value().learningRate()).isEqualTo(0.4);
        edits.undo();
        assertThat(value().learningRate()).isEqualTo(0.3);
        assertThat(edits.undoable()).contains(Message.of("controls.edit.rate", "rate", "0.3"));
        edits.undo();
        assertThat(value()).isEqualTo(FIRST);
        assertThat(told).extracting(Hyperparameters::learningRate).containsExactly(0.2, 0.3, 0.4, 0.5, 0.4, 0.3, 0.1);
        edits.redo();
        assertThat(value().learningRate()).isEqualTo(0.3);
        model.show(States.answered(7, 7, FIRST, FIRST)); // older than the redo
        assertThat(value().learningRate()).isEqualTo(0.3);
        model.setMultiplier(0, 2);
        assertThat(edits.undoable()).as("of a group without a name").contains(Message.of("controls.edit"));
    }

    @Test
    void theStepsOfADragHaveANumberThatNoOtherOfItsRunHas() {
        model.show(new DeckStates(DeckState.Status.PAUSED, FIRST).iteration(5)
                .changes(Changes.NONE.and(3, FIRST.withLearningRate(0.2), FIRST, 7L)).state());
        busy = true;
        setRate(0.2);
        setRate(0.3);
        busy = false;
        model.pulse();
        setRate(0.4);
        busy = true;
        setRate(0.5);
        busy = false;
        model.pulse();
        edits.undo();
        assertThat(gestures).containsExactly(8L, 8L, null, 9L, null);
    }

    @Test
    void whileNothingRunsADragEndsToo() {
        model.show(States.at(5, FIRST));
        busy = true;
        setRate(0.2);
        setRate(0.3);
        busy = false;
        model.pulse(); // the state is the same as before: it is not shown again
        busy = true;
        model.setMultiplier(0, 0.5);
        busy = false;
        edits.undo();
        assertThat(value()).isEqualTo(FIRST.withLearningRate(0.3));
        edits.undo();
        assertThat(value()).isEqualTo(FIRST);
    }

    @Test
    void whatWasSetForAnotherRunIsNotUndoneInThisButOnceThatIsShownAgain() {
        model.enter("one");
        model.show(States.at(5, FIRST));
        setRate(0.2);
        model.enter("another");
        model.show(States.at(7, FIRST));
        assertThat(edits.undoable()).isEmpty();
        edits.undo();
        assertThat(value()).isEqualTo(FIRST);
        model.enter("one");
        model.show(States.at(5, FIRST.withLearningRate(0.2)));
        edits.undo();
        assertThat(value()).isEqualTo(FIRST);
        assertThat(told.getLast()).isEqualTo(FIRST);
    }

    @Test
    void whatWasSetInARunThatBeganAnewIsForgotten() {
        model.show(States.at(5, FIRST));
        setRate(0.3);
        model.show(States.at(0, FIRST));
        assertThat(edits.undoable()).isEmpty();
    }

    @Test
    void theMenuSaysWhatWasSet() {
        model.show(States.at(5, FIRST, "layer 1", "layer 2"));
        Map<UnaryOperator<Hyperparameters>, Message> said = new LinkedHashMap<>();
        said.put(now -> now.withMomentum(0.9), set("momentum", "0.9"));
        said.put(now -> now.withWeightDecay(0.01), set("weight_decay", "0.01"));
        said.put(now -> now.withClipNorm(1), set("max_norm", "1"));
        said.put(now -> now.withClipNorm(Double.POSITIVE_INFINITY), Message.of("controls.edit.unclipped"));
        said.put(now -> now.withBatchSize(8), set("batch_size", "8"));
        said.put(now -> now.withOptimizer(OptimizerKind.ADAM),
                Message.of("controls.edit.optimizer", "optimizer", OptimizerKind.ADAM.label()));
        said.put(now -> now.withMultipliers(List.of(1.0, 0.5)),
                Message.of("controls.edit.factor", "group", "layer 2", "value", "0.5"));
        said.put(now -> now.withSchedule(new Schedule(Schedule.Kind.STEP, 1, 10, 0.5)),
                Message.of("controls.edit.schedule", "schedule", Message.verbatim("step")));
        said.put(now -> now.withSchedule(new Schedule(Schedule.Kind.STEP, 1, 20, 0.5)),
                Message.of("controls.edit.schedule.change"));
        said.forEach((change, label) -> {
            model.change(change);
            assertThat(edits.undoable()).contains(label);
        });
    }

    private static Message set(String name, String value) {
        return Message.of("controls.edit.value", "name", name, "value", value);
    }

    @Test
    void aKnobIsTurnedAndWhatTheProgramMadeOfTheOthersMeanwhileStays() {
        Knobs knobs = new Knobs(new Knob("opt.lr", Knob.Kind.RATE, 0.1, 3, false),
                List.of(new Knob("momentum", Knob.Kind.SHARE, 0.5, 3, false)));
        model.show(States.of(knobs, FIRST.withKnob("momentum", 0.5)));
        assertThat(model.knobsProperty().get()).isEqualTo(knobs);
        List<Hyperparameters> made = new ArrayList<>();
        Hyperparameters meanwhile = FIRST.withLearningRate(0.01).withKnob("momentum", 0.5); // by its scheduler
        model.onChange((change, _) -> {
            made.add(change.apply(meanwhile));
            return made.size();
        });
        model.turn("momentum", 0.9);
        assertThat(made.getLast()).isEqualTo(meanwhile.withKnob("momentum", 0.9));
        model.turn("opt.lr", 2);
        assertThat(made.getLast()).isEqualTo(meanwhile.withLearningRate(2));
        edits.undo();
        assertThat(made.getLast()).isEqualTo(meanwhile.withLearningRate(0.1));
    }
}
