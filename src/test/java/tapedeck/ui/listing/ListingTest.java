package tapedeck.ui.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tapedeck.autograd.Tensor;
import tapedeck.deck.DeckState;
import tapedeck.deck.Recordings;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.deck.breakpoints.Condition.BeforeUpdate;
import tapedeck.deck.breakpoints.Condition.OnFunction;
import tapedeck.deck.breakpoints.Condition.OnPhase;
import tapedeck.deck.breakpoints.Condition.OnTensor;
import tapedeck.export.PyTorchScript;
import tapedeck.export.Script;
import tapedeck.export.ScriptPlace;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Program;
import tapedeck.programs.Catalogue;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.Phase;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Language;
import tapedeck.text.Texts;
import tapedeck.ui.selection.Selection.FunctionSelected;
import tapedeck.ui.selection.Selection.TensorSelected;

class ListingTest {
    private final Listing listing;
    private final List<TapeEvent> events;
    private final TapeSnapshot end;

    ListingTest() throws Exception {
        Program program = Decks.fizzBuzz();
        DeckState state = Decks.ended(program, program.defaults().hyperparameters(), 1);
        CapturedIteration captured = Objects.requireNonNull(state.playhead().captured());
        listing = listing(program, program.defaults().hyperparameters());
        events = captured.events();
        end = new TapeReader(captured).at(events.size());
    }

    private static Listing listing(Program program, Hyperparameters settings) throws Exception {
        Script script = PyTorchScript.of(program, program.defaults().with(settings), new Texts(Language.ENGLISH));
        return Listing.of(script, script);
    }

    private int line(String code) {
        return listing.lines().stream().filter(each -> each.code().equals(code)).findFirst().orElseThrow().number() - 1;
    }

    private int playhead(Class<? extends TapeEvent> kind) {
        for (int i = 0; i < events.size(); i++) {
            if (kind.isInstance(events.get(i))) {
                return i + 1;
            }
        }
        throw new AssertionError(kind);
    }

    private IterationProgress at(int playhead) {
        return IterationProgress.of(listing, events.subList(0, playhead));
    }

    @Test
    void beforeTheFirstStepTheLoopIsAhead() {
        IterationProgress start = at(0);
        int loop = listing.indexOf(new ScriptPlace.Batch());
        assertThat(start.current()).isEqualTo(-1);
        assertThat(start.marks().subList(0, loop)).containsOnly(Mark.DONE);
        assertThat(start.marks().subList(loop, start.marks().size())).containsOnly(Mark.AHEAD);
    }

    @Test
    void forwardGoesDownTheLines() {
        IterationProgress third = at(3);
        int h = line("h = torch.sigmoid(a1)");
        assertThat(third.current()).isEqualTo(h);
        assertThat(third.marks().subList(h - 3, h + 2)).containsExactly(Mark.DONE, Mark.DONE, Mark.DONE, Mark.FORWARD,
                Mark.AHEAD);
    }

    @Test
    void backwardGoesUpThemWhileItsCallGoesOn() {
        IterationProgress second = at(playhead(TapeEvent.GradientsPassed.class) + 3);
        int loss = line("loss = sum / 2");
        assertThat(second.backward()).isTrue();
        assertThat(second.count().passed()).isGreaterThanOrEqualTo(1);
        assertThat(second.count().all()).isEqualTo(10);
        assertThat(second.marks().get(loss)).isEqualTo(Mark.PASSED);
        assertThat(second.marks().get(second.current())).isEqualTo(Mark.BACKWARD);
        assertThat(second.marks().get(line("loss.backward()"))).isEqualTo(Mark.CALLING);
        assertThat(second.marks().get(line("with torch.no_grad():"))).isEqualTo(Mark.AHEAD);
    }

    @Test
    void theUpdateGoesOnDownTheLines() {
        IterationProgress first = at(playhead(TapeEvent.ParameterUpdated.class));
        int w1 = line("w1 -= lr * w1.grad");
        assertThat(first.backward()).isFalse();
        assertThat(first.marks().subList(w1 - 1, w1 + 2)).containsExactly(Mark.DONE, Mark.UPDATE, Mark.AHEAD);
        assertThat(at(events.size()).marks().get(line("losses.append(loss.item())"))).isEqualTo(Mark.UPDATE);
    }

    @Test
    void aLineIsAboutTheTensorThatItMakes() {
        int h = line("h = torch.sigmoid(a1)");
        long made = end.functions().get(2).output();
        assertThat(listing.subject(h, end)).isEqualTo(new TensorSelected(made));
        assertThat(listing.subject(h, null)).isEqualTo(new FunctionSelected(2));
        assertThat(listing.indexOf(new TensorSelected(made), end)).isEqualTo(h);
        assertThat(listing.indexOf(new FunctionSelected(2), null)).isEqualTo(h);
        assertThat(listing.indexOf(new TensorSelected(2), end))
                .isEqualTo(line("w2 = torch.randn(100, 4, requires_grad=True)"));
        assertThat(listing.subject(line("w2 -= lr * w2.grad"), end)).isEqualTo(new TensorSelected(2));
        assertThat(listing.subject(line("import torch"), end)).isNull();
        assertThat(listing.indexOf(null, end)).isEqualTo(-1);
    }

    @Test
    void aLineThatDoesNothingHoldsAtTheNext() {
        int call = line("loss.backward()");
        assertThat(Objects.requireNonNull(listing.holding(call - 1)).number()).isEqualTo(call + 1);
        assertThat(listing.holding(line("import torch"))).isNull();
        assertThat(listing.holding(listing.lines().size() - 1)).isNull();
    }

    @Test
    void conditionsFindTheirLine() {
        int h = line("h = torch.sigmoid(a1)");
        assertThat(listing.find(new OnFunction(2, "sigmoid", Phase.BACKWARD))).isSameAs(listing.lines().get(h));
        assertThat(listing.find(new OnTensor(0, "w1", Phase.UPDATE)))
                .isSameAs(listing.lines().get(line("w1 -= lr * w1.grad")));
        assertThat(listing.find(new BeforeUpdate())).isSameAs(listing.lines().get(line("with torch.no_grad():")));
        assertThat(listing.find(new Condition.NotFinite())).isNull();
        assertThat(listing.find(new OnFunction(77, "exp", Phase.FORWARD))).isNull();
    }

    @Test
    void aStepOfAllParametersIsAboutNoneOfThemAndCanBeHeldBeforeAndAfter() throws Exception {
        Program program = Decks.fizzBuzz();
        Listing all = listing(program, program.defaults().hyperparameters().withMomentum(0.9));
        Line step = all.lines().stream().filter(each -> each.code().equals("optimizer.step()")).findFirst()
                .orElseThrow();
        Line zero = all.lines().get(step.number());
        assertThat(zero.code()).isEqualTo("optimizer.zero_grad()");
        assertThat(all.subject(step.number() - 1, end)).isNull();
        assertThat(all.subject(zero.number() - 1, end)).isNull();
        assertThat(all.find(new Condition.OnPhase(Phase.UPDATE))).isSameAs(step);
        assertThat(all.find(new BeforeUpdate())).isSameAs(step);
        assertThat(step.concerns(new BeforeUpdate(), true)).isTrue();
        assertThat(step.concerns(new Condition.OnPhase(Phase.UPDATE), true)).isFalse();
    }

    @Test
    void whereBackwardHasEndedItsCallIsDone() {
        int end = playhead(TapeEvent.BackwardEnded.class);
        assertThat(at(end - 1).backward()).isTrue();
        assertThat(at(end - 1).marks()).contains(Mark.PASSED);
        assertThat(at(end).backward()).isFalse();
        assertThat(at(end).marks()).doesNotContain(Mark.PASSED, Mark.CALLING);
    }

    @Test
    void backwardGoesThroughWhatNeedsAGradientAlone() {
        Tensor x = Tensor.of(new double[]{1, 2});
        Tensor w = Tensor.of(new double[]{3, 4}).requiresGrad(true);
        CapturedIteration captured = Recordings.record(List.of(w), () -> x.exp().mul(w).sum().backward());
        IterationProgress end = IterationProgress.of(Listing.EMPTY, captured.events());
        assertThat(end.count().all()).isEqualTo(2);
        assertThat(end.count().passed()).isEqualTo(2);
    }

    @Test
    void aLineThatDoesNothingGoesWithTheNext() {
        List<Mark> marks = at(events.size()).marks();
        int still = 0;
        for (int i = listing.indexOf(new ScriptPlace.Batch()) + 1; i < marks.size() - 1; i++) {
            if (listing.lines().get(i).places().isEmpty() && marks.get(i + 1) == Mark.DONE) {
                assertThat(marks.get(i)).as(listing.lines().get(i).text()).isEqualTo(Mark.DONE);
                still++;
            }
        }
        assertThat(still).isPositive();
    }

    @Test
    void linesAreCopiedExactly() {
        int h = line("h = torch.sigmoid(a1)");
        assertThat(listing.text(h, h + 1)).isEqualTo("        h = torch.sigmoid(a1)\n        m2 = h @ w2");
        assertThat(Listing.EMPTY.text()).isEmpty();
    }

    /** Every lesson is listed whole; where a deck can hold on a line, it is at that line when it does. */
    @Tag("long")
    @TestFactory
    Stream<DynamicTest> everyLessonHoldsWhereItsLinesAre() {
        return new Catalogue().all().stream().flatMap(lesson -> Stream.of(false, true)
                .map(clips -> DynamicTest.dynamicTest(lesson.id() + " " + clips, () -> {
                    Program program = lesson.load(Path.of(""));
                    Hyperparameters usual = program.defaults().hyperparameters();
                    Hyperparameters settings = clips ? usual.withMomentum(0.5).withClipNorm(1) : usual;
                    DeckState state = Decks.ended(program, settings, 1);
                    holds(listing(program, settings), Objects.requireNonNull(state.playhead().captured()).events());
                })));
    }

    private static void holds(Listing of, List<TapeEvent> all) {
        int held = 0;
        for (Line line : of.lines()) {
            for (boolean second : new boolean[]{false, true}) {
                Condition condition = second ? line.second() : line.condition();
                if (condition == null) {
                    continue;
                }
                held++;
                int met = met(condition, all);
                assertThat(met).as(line.code()).isNotNegative();
                assertThat(line.concerns(condition, second)).as(line.code()).isTrue();
                boolean before = condition instanceof BeforeUpdate || condition.equals(new OnPhase(Phase.FORWARD));
                if (!before && !condition.equals(new OnPhase(Phase.UPDATE))) {
                    assertThat(IterationProgress.of(of, all.subList(0, met + 1)).current()).as(line.code())
                            .isEqualTo(line.number() - 1);
                }
            }
        }
        assertThat(held).isGreaterThan(5);
    }

    private static int met(@Nullable Condition condition, List<TapeEvent> all) {
        for (int i = 0; i < all.size(); i++) {
            if (condition != null && condition.isAt(all.get(i), 1)) {
                return i;
            }
        }
        return -1;
    }
}
