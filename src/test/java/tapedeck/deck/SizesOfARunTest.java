package tapedeck.deck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.array.NdArray;
import tapedeck.deck.takes.Takes;
import tapedeck.deck.training.LayerSize;
import tapedeck.deck.training.SizeSample;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.programs.Catalogue;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.Granularity;
import tapedeck.tape.TapeEvent.ParameterUpdated;

/** The sizes of layers, of iterations that are seen and of those that nobody sees. */
class SizesOfARunTest {
    private static Program fizzBuzz() throws ProgramException {
        return new Catalogue().find("fizzbuzz").orElseThrow().load(Path.of(""));
    }

    private static List<Long> iterations(DeckState state) {
        return state.measured().sizes().stream().map(SizeSample::iteration).toList();
    }

    private static double norm(List<NdArray> arrays) {
        return Math.sqrt(arrays.stream().mapToDouble(each -> {
            double sum = 0;
            for (double value : each.toArray()) {
                sum += value * value;
            }
            return sum;
        }).sum());
    }

    @Test
    void aStepIsMeasuredAsSoonAsItsUpdateIsDone_andIsWhatItsTapeSays() throws Exception {
        Program program = fizzBuzz();
        try (Deck deck = new Deck(program, program.defaults(), () -> 0)) {
            deck.step(Granularity.FUNCTION);
            assertThat(deck.await().measured().sizes()).as("forward only").isEmpty();
            deck.runTo(new Moment.Update());
            DeckState state = deck.await();
            assertThat(iterations(state)).containsExactly(1L);
            CapturedIteration captured = Objects.requireNonNull(state.playhead().captured());
            List<ParameterUpdated> first = captured.events().stream().filter(ParameterUpdated.class::isInstance)
                    .map(ParameterUpdated.class::cast).limit(2).toList();
            LayerSize size = state.measured().sizes().getFirst().layers().getFirst();
            double weights = norm(first.stream().map(ParameterUpdated::before).toList());
            double gradient = norm(first.stream().map(ParameterUpdated::gradient).toList());
            assertThat(size.layer()).isEqualTo("1");
            assertThat(size.gradient()).isCloseTo(gradient / weights, within(1e-12));
            assertThat(size.update()).as("plain descent").isCloseTo(0.1 * gradient / weights, within(1e-12));
            deck.step(Granularity.ITERATION);
            deck.step(Granularity.ITERATION);
            assertThat(iterations(deck.await())).doesNotHaveDuplicates().isSorted().startsWith(1L, 2L);
        }
    }

    @Test
    void whatNobodySeesIsMeasuredAlike_andLookingBackAddsNothing() throws Exception {
        Program program = fizzBuzz();
        try (Deck seen = new Deck(program, program.defaults(), () -> 0);
                Deck unseen = new Deck(program, program.defaults(), () -> 0)) {
            unseen.goTo(30);
            DeckState free = unseen.await();
            assertThat(iterations(free)).containsExactlyElementsOf(LongStream.rangeClosed(1, 30).boxed().toList());
            for (int i = 0; i < 3; i++) {
                seen.step(Granularity.ITERATION);
                seen.await();
            }
            assertThat(seen.state().measured().sizes().subList(0, 2)).isEqualTo(free.measured().sizes().subList(0, 2));
            unseen.goTo(7);
            assertThat(unseen.await().measured().sizes()).as("the run is where it was")
                    .isEqualTo(free.measured().sizes());
        }
    }

    @Tag("long")
    @Test
    void aBranchHasWhatLiesBeforeItAndThenItsOwn() throws Exception {
        Program program = fizzBuzz();
        try (Takes takes = new Takes()) {
            Deck first = new Deck(program, program.defaults(), () -> 0);
            takes.add(first, program.defaults());
            first.goTo(600);
            List<SizeSample> all = first.await().measured().sizes();
            assertThat(takes.branch(1, 560)).isTrue();
            Deck branch = Objects.requireNonNull(takes.deck());
            assertThat(branch.await().measured().sizes().getLast().iteration()).isEqualTo(560);
            branch.change(set -> set.withLearningRate(1));
            branch.goTo(565);
            List<SizeSample> own = branch.await().measured().sizes();
            assertThat(own.stream().filter(each -> each.iteration() <= 500)).as("before the run goes on")
                    .hasSizeGreaterThan(100)
                    .isSubsetOf(all);
            SizeSample last = own.getLast();
            assertThat(last.iteration()).isEqualTo(565);
            assertThat(last.layers().getFirst().update()).isCloseTo(last.layers().getFirst().gradient(), within(1e-12));
            assertThat(takes.view().getFirst().sizes()).isEqualTo(all);
            assertThat(takes.view().getLast().sizes()).isEqualTo(own);
        }
    }

    @Test
    void whereSomebodyIsToldOfEachIterationNothingIsMeasured() throws Exception {
        Program program = fizzBuzz();
        try (Deck deck = new Deck(program, program.defaults(), null, (_, _) -> {})) {
            deck.goTo(10);
            assertThat(deck.await().measured().sizes()).isEmpty();
        }
    }
}
