package tapedeck.ui.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tapedeck.deck.DeckState;
import tapedeck.deck.breakpoints.Breakpoint;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.deck.breakpoints.Condition.BeforeUpdate;
import tapedeck.deck.breakpoints.Condition.OnFunction;
import tapedeck.export.ScriptPlace;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Program;
import tapedeck.program.Settings;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.Phase;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.text.Texts;
import tapedeck.ui.selection.Selection.TensorSelected;
import tapedeck.ui.selection.SelectionModel;

class ListingModelTest {
    private static final Texts TEXTS = new Texts(Language.ENGLISH);

    private final ListingModel model = new ListingModel(new SelectionModel());
    private final Program program;
    private final Settings settings;
    private final DeckState state;
    private final CapturedIteration captured;

    ListingModelTest() throws Exception {
        program = Decks.fizzBuzz();
        settings = program.defaults();
        state = Decks.ended(program, Hyperparameters.of(0.1), 2);
        captured = Objects.requireNonNull(state.playhead().captured());
        model.show(program, settings, TEXTS);
    }

    private TapeSnapshot at(int playhead) {
        return new TapeReader(captured).at(playhead);
    }

    private int call(int index) {
        return model.listingProperty().get().indexOf(new ScriptPlace.Call(index));
    }

    @Test
    void theWholeProgramIsThereBeforeAnythingRan() {
        assertThat(model.listingProperty().get().lines()).hasSizeGreaterThan(40);
        assertThat(model.iteration()).isZero();
        assertThat(model.progressProperty().get().current()).isEqualTo(-1);
        model.show(state, at(3));
        assertThat(model.iteration()).isEqualTo(2);
        model.show((DeckState) null, null);
        assertThat(model.iteration()).isZero();
        assertThat(model.progressProperty().get().current()).isEqualTo(-1);
    }

    @Test
    void linesAreWrittenOnlyWhenSomethingIsAnother() {
        Listing listing = model.listingProperty().get();
        model.show(program, program.defaults(), TEXTS);
        assertThat(model.listingProperty().get()).isSameAs(listing);
        model.show(program, settings.withLearningRate(0.3), TEXTS);
        assertThat(model.listingProperty().get().text()).contains("\nlr = 0.3\n");
    }

    @Test
    void whereAnUpdateWasMadeAtAnotherRateItStandsBesideIt() {
        int line = model.listingProperty().get().indexOf(new ScriptPlace.Update(0));
        int updated = 1 + IntStream.range(0, captured.events().size())
                .filter(i -> captured.events().get(i) instanceof TapeEvent.ParameterUpdated).findFirst().orElseThrow();
        model.show(state, at(updated));
        assertThat(model.note(line)).as("as the script says").isEqualTo(Notes.Note.NONE);
        model.show(program, settings.withLearningRate(0.3), TEXTS);
        assertThat(model.note(line).text()).isEqualTo(Message.verbatim("lr 0.1"));
    }

    @Test
    void theRateIsReadInShortAndCopiedExactly() {
        model.show(program, settings.withLearningRate(0.11998342492832922), TEXTS);
        assertThat(model.listingProperty().get().lines()).extracting(Line::text).contains("lr = 0.12");
        assertThat(model.listingProperty().get().text()).contains("\nlr = 0.11998342492832922\n");
    }

    @Test
    void thePlayheadIsThatOfWhatIsShownOfTheIteration() {
        model.show(state, at(3));
        assertThat(model.progressProperty().get().current()).isEqualTo(call(2));
        TapeSnapshot three = at(3);
        TapeSnapshot another = new TapeSnapshot(1, 1, 3, three.tensors(), three.functions(), three.phase(),
                three.last(), 0, null);
        model.show(state, another);
        assertThat(model.progressProperty().get().current()).isGreaterThan(call(9));
    }

    @Test
    void nothingIsMarkedAnewWhenNothingHappened() {
        TapeSnapshot three = at(3);
        model.show(state, three);
        IterationProgress progress = model.progressProperty().get();
        model.show(state, three);
        assertThat(model.progressProperty().get()).isSameAs(progress);
    }

    @Test
    void besideALineStandsWhatItMade() {
        model.show(state, at(3));
        assertThat(model.note(call(0)).shape()).isEqualTo("(64,100)");
        assertThat(model.note(call(0)).text().toString()).contains("±");
        assertThat(model.note(call(3))).isEqualTo(Notes.Note.NONE);
        assertThat(model.note(model.listingProperty().get().indexOf(new ScriptPlace.Made(0))).shape())
                .isEqualTo("(10,100)");
        model.show(state, at(10));
        assertThat(model.note(call(9)).shape()).isEmpty();
    }

    @Test
    void besideTheCallStandsHowFarBackwardIs() {
        int line = model.listingProperty().get().indexOf(new ScriptPlace.BackwardCall());
        int passed = 0;
        for (int i = 1; i <= captured.events().size(); i++) {
            TapeSnapshot now = at(i);
            model.show(state, now);
            if (model.progressProperty().get().backward()) {
                passed = Math.max(passed, now.passed());
                assertThat(model.note(line).text())
                        .isEqualTo(Message.of("listing.passed", "passed", now.passed(), "all", 10));
            } else {
                assertThat(model.note(line)).isEqualTo(Notes.Note.NONE);
            }
        }
        assertThat(passed).isEqualTo(10);
    }

    @Test
    void aConditionIsToldByItsLine() {
        String number = Integer.toString(call(2) + 1);
        assertThat(model.describe(new OnFunction(2, "sigmoid", Phase.FORWARD)))
                .isEqualTo(Message.of("listing.at", "line", number, "code", "h = torch.sigmoid(a1)"));
        assertThat(model.describe(new OnFunction(2, "sigmoid", Phase.BACKWARD)))
                .isEqualTo(Message.of("listing.at.backward", "line", number, "code", "h = torch.sigmoid(a1)"));
        assertThat(model.describe(new Condition.NotFinite())).isEqualTo(new Condition.NotFinite().message());
        model.show(program, settings.with(settings.hyperparameters().withMomentum(0.9)), TEXTS);
        String step = Integer.toString(model.listingProperty().get().indexOf(new ScriptPlace.Updating()) + 1);
        assertThat(model.describe(new BeforeUpdate()))
                .isEqualTo(Message.of("listing.at.before", "line", step, "code", "optimizer.step()"));
    }

    @Test
    void aBreakpointSetOnACardIsSeenOnItsLine() {
        Breakpoint point = new Breakpoint(1, new OnFunction(2, "sigmoid", Phase.FORWARD), true);
        model.breakpointsProperty().set(List.of(point));
        Line line = model.listingProperty().get().lines().get(call(2));
        assertThat(model.breakpoint(line, false)).isEqualTo(point);
        assertThat(model.breakpoint(line, true)).isNull();
    }

    @Test
    void whatIsPickedElsewhereIsPickedHere() {
        model.show(state, at(10));
        model.selection().select(new TensorSelected(at(10).functions().get(4).output()));
        assertThat(model.isPicked(call(4))).isTrue();
        assertThat(model.isPicked(call(3))).isFalse();
        model.selection().hover(new TensorSelected(0));
        assertThat(model.isHovered(model.listingProperty().get().indexOf(new ScriptPlace.Made(0)))).isTrue();
    }

    @Test
    void aPlaceIsWhereTheLineWasDone() {
        model.show(state, at(10));
        Listing listing = model.listingProperty().get();
        assertThat(model.placeOf(listing.lines().get(call(3)))).isEqualTo(4);
        assertThat(model.placeOf(listing.lines().getFirst())).isEqualTo(-1);
    }
}
