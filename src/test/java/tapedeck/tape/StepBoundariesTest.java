package tapedeck.tape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tapedeck.array.NdArray;
import tapedeck.autograd.SourceLine;
import tapedeck.autograd.UpdateRule;
import tapedeck.tape.TapeEvent.Assigned;
import tapedeck.tape.TapeEvent.BackwardEnded;
import tapedeck.tape.TapeEvent.BackwardStarted;
import tapedeck.tape.TapeEvent.GradZeroed;
import tapedeck.tape.TapeEvent.GradientsComputed;
import tapedeck.tape.TapeEvent.GradientsPassed;
import tapedeck.tape.TapeEvent.IterationEnded;
import tapedeck.tape.TapeEvent.LineReached;
import tapedeck.tape.TapeEvent.OptimizerStepped;

class StepBoundariesTest {
    private static final NdArray ONE = NdArray.of(new double[]{1}, 1);

    private static CapturedIteration captured(long iteration, boolean lastOfEpoch) {
        CapturedIteration captured = new CapturedIteration(iteration, 1, lastOfEpoch);
        captured.append(new BackwardStarted(0, ONE, List.of()));
        captured.append(new GradientsComputed(0, ONE, List.of(ONE)));
        captured.append(new GradientsPassed(0, 1, true));
        captured.append(new BackwardEnded());
        captured.append(new OptimizerStepped(new UpdateRule(List.of(), Map.of(), true)));
        captured.append(new GradZeroed(0));
        captured.append(new IterationEnded(iteration, 1, 0.5));
        return captured;
    }

    private static List<Integer> forward(CapturedIteration captured, Granularity granularity) {
        List<Integer> places = new ArrayList<>();
        for (int at = StepBoundaries.next(captured, 0, granularity); at != StepBoundaries.NONE; at = StepBoundaries
                .next(captured, at,
                        granularity)) {
            places.add(at);
        }
        return places;
    }

    private static List<Integer> back(CapturedIteration captured, Granularity granularity) {
        List<Integer> places = new ArrayList<>();
        for (int at = StepBoundaries.previous(captured, captured.events().size(),
                granularity); at != StepBoundaries.NONE; at = StepBoundaries
                        .previous(captured, at, granularity)) {
            places.addFirst(at);
        }
        return places;
    }

    @Test
    void anIterationWithoutAnOptimizerEndsWhereItIsOver() {
        CapturedIteration byHand = new CapturedIteration(1, 1, true);
        byHand.append(new BackwardEnded());
        byHand.append(new IterationEnded(1, 1, 0.5));
        assertThat(forward(byHand, Granularity.ITERATION)).containsExactly(2);
        assertThat(forward(byHand, Granularity.EPOCH)).containsExactly(2);
        assertThat(back(captured(2, true), Granularity.ITERATION)).containsExactly(5);
    }

    @Test
    void anIterationInLinesIsOverAtItsEndForSeveralOptimizersMayStepInIt() {
        CapturedIteration gan = new CapturedIteration(1, 1, true);
        gan.append(new LineReached(new SourceLine("gan.py", 7), 7, "opt_d.step()"));
        gan.append(new OptimizerStepped(new UpdateRule(List.of(), Map.of(), true)));
        gan.append(new OptimizerStepped(new UpdateRule(List.of(), Map.of(), true)));
        gan.append(new IterationEnded(1, 1, 0.5));
        assertThat(forward(gan, Granularity.ITERATION)).containsExactly(4);
        assertThat(back(gan, Granularity.ITERATION)).isEmpty();
    }

    @Test
    void anIterationInWhichSeveralOptimizersStepIsOverAtItsEnd() {
        CapturedIteration gan = new CapturedIteration(2, 1, true);
        gan.expectUpdates(2);
        OptimizerStepped stepped = new OptimizerStepped(new UpdateRule(List.of(), Map.of(), true));
        gan.append(stepped);
        assertThat(StepBoundaries.endsIteration(stepped, gan)).as("another one is still to step").isFalse();
        assertThat(gan.updated(1)).isEqualTo(1);
        gan.append(stepped);
        assertThat(StepBoundaries.endsIteration(stepped, gan)).isFalse();
        gan.append(new IterationEnded(2, 1, 0.5));
        assertThat(forward(gan, Granularity.ITERATION)).containsExactly(3);
        assertThat(forward(gan, Granularity.EPOCH)).containsExactly(3);
        assertThat(List.of(1, 2, 3)).extracting(gan::updated).containsExactly(1L, 2L, 2L);
    }

    @Test
    void aStepEndsWhereItsPartOfTheIterationEnds() {
        CapturedIteration captured = captured(2, false);
        assertThat(forward(captured, Granularity.FUNCTION)).containsExactly(1, 3, 7);
        assertThat(forward(captured, Granularity.PHASE)).containsExactly(1, 4, 5, 7);
        assertThat(forward(captured, Granularity.ITERATION)).containsExactly(5);
        assertThat(forward(captured, Granularity.EPOCH)).isEmpty();
        assertThat(forward(captured(2, true), Granularity.EPOCH)).containsExactly(5);
    }

    @Test
    void theSamePlacesBackward() {
        CapturedIteration captured = captured(2, false);
        assertThat(back(captured, Granularity.FUNCTION)).containsExactly(1, 3);
        assertThat(back(captured, Granularity.PHASE)).containsExactly(1, 4, 5);
        assertThat(back(captured, Granularity.ITERATION)).containsExactly(5);
        assertThat(back(captured, Granularity.EPOCH)).isEmpty();
    }

    @Test
    void theVeryStartOfTheFirstIterationIsOneForFunctionsAndPhases() {
        CapturedIteration first = captured(1, true);
        assertThat(back(first, Granularity.FUNCTION)).containsExactly(0, 1, 3);
        assertThat(back(first, Granularity.PHASE)).containsExactly(0, 1, 4, 5);
        assertThat(back(first, Granularity.ITERATION)).containsExactly(5);
        assertThat(back(first, Granularity.EPOCH)).containsExactly(5);
    }

    @Test
    void aPictureIsWholeAfterAStepOrAPhase() {
        CapturedIteration captured = captured(1, false);
        assertThat(List.of(1, 2, 3, 4, 5, 6, 7)).extracting(place -> StepBoundaries.whole(captured, place))
                .containsExactly(1, 3, 3, 4, 5, 7, 7);
    }

    @Test
    void whereNothingMoreHappenedThePictureIsAsWholeAsItGets() {
        CapturedIteration captured = new CapturedIteration(1, 1, false);
        captured.append(new GradZeroed(0));
        captured.append(new GradZeroed(1));
        assertThat(StepBoundaries.whole(captured, 1)).isEqualTo(2);
    }

    @Test
    void aStepByLinesEndsWhereALineIsComeToAndWithTheIteration() {
        SourceLine line = new SourceLine("script.py", 3);
        CapturedIteration captured = new CapturedIteration(1, 1, false);
        captured.append(new LineReached(line, 3, "loss.backward()"));
        captured.append(new BackwardStarted(0, ONE, List.of()));
        captured.append(new GradientsPassed(0, 1, true));
        captured.append(new BackwardEnded());
        captured.append(new Assigned(line, true, "loss", null, "1"));
        captured.append(new LineReached(new SourceLine("script.py", 4), 5, "step("));
        captured.append(new IterationEnded(1, 1, 0.5));
        assertThat(forward(captured, Granularity.LINE)).containsExactly(1, 6, 7);
        assertThat(back(captured, Granularity.LINE)).containsExactly(0, 1, 6);
        assertThat(forward(captured, Granularity.FUNCTION)).containsExactly(2, 3, 7);
        assertThat(forward(captured, Granularity.PHASE)).containsExactly(2, 4, 7);
        assertThat(StepBoundaries.whole(captured, 5)).isEqualTo(6);
    }
}
