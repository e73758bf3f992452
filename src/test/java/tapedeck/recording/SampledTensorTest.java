package tapedeck.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tapedeck.array.Shape;
import tapedeck.explain.ElementPlace;
import tapedeck.explain.SavedTensors;
import tapedeck.explain.StateLine;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.FunctionState;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;

/**
 * What is said of tensors that a recording has only in part: {@code state_dict_sampled.tape} keeps 20 elements of each, so of
 * {@code wpe.weight} (12, 8) each fifth, of a decoder's scores (4, 12, 7) each seventeenth.
 */
class SampledTensorTest {
    @TempDir
    private Path folder;

    private CapturedIteration captured = new CapturedIteration(1, 1, true);

    @BeforeEach
    void read() throws Exception {
        RecordedRun run = RecordedRun.of(Tapes.write(folder, Tapes.real("state_dict_sampled.tape")));
        Tapes.Told told = Tapes.told(run, 1);
        captured = new CapturedIteration(1, 1, true);
        captured.begin(told.parameters());
        told.events().forEach(captured::append);
    }

    private TapeSnapshot after(TapeEvent event) {
        return new TapeReader(captured).at(captured.events().indexOf(event) + 1);
    }

    private static TensorState named(TapeSnapshot snapshot, String name) {
        return snapshot.tensors().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    private List<TapeEvent.FunctionRecorded> sampled() {
        return captured.events().stream().filter(TapeEvent.FunctionRecorded.class::isInstance)
                .map(TapeEvent.FunctionRecorded.class::cast).filter(each -> each.output().sampling() != null).toList();
    }

    @Test
    void linesHaveTheTensorsShapeAndNotTheSamples() {
        assertThat(sampled()).hasSizeGreaterThan(20);
        for (TapeEvent.FunctionRecorded each : sampled()) {
            StateLine line = StateLine.of(after(each), null).getFirst();
            Shape sizes = Objects.requireNonNull(each.output().sampling()).shape();
            assertThat(line.shapes()).as(line.formula()).contains(StateLine.size(sizes));
        }
    }

    @Test
    void updatesHaveTheTensorsShapeAndNotTheSamples() {
        TapeEvent update = captured.events().stream().filter(TapeEvent.ParameterUpdated.class::isInstance).filter(
                each -> named(after(each), "wpe.weight").id() == ((TapeEvent.ParameterUpdated) each).tensor())
                .findFirst().orElseThrow();
        assertThat(StateLine.of(after(update), null).getFirst().shapes()).isEqualTo("(12×8)");
    }

    @Test
    void anElementIsCalledByItsIndexInAllOfTheTensor() {
        TensorState weight = named(after(captured.events().getLast()), "wpe.weight");
        assertThat(weight.whole()).isEqualTo(Shape.of(12, 8));
        assertThat(new ElementPlace(weight.id(), 1).index(weight)).isEqualTo("[0,5]");
        assertThat(new ElementPlace(weight.id(), 2).text(after(captured.events().getLast())))
                .isEqualTo("wpe.weight[1,2]");
        assertThat(ElementPlace.shape(weight)).isEqualTo("(12,8) 1/5");
    }

    @Test
    void aSampleIsOfAllColumnsAndNotOfTheSameAgainAndAgain() throws Exception {
        Tapes.Told told = Tapes.told(RecordedRun.of(Tapes.write(folder, Tapes.real("wide.tape"))), 1);
        List<TensorState> all = told.events().stream().filter(TapeEvent.FunctionRecorded.class::isInstance)
                .map(TapeEvent.FunctionRecorded.class::cast).flatMap(each -> each.inputs().stream())
                .filter(each -> each.sampling() != null).toList();
        assertThat(all).extracting(TensorState::name).contains("weight");
        for (TensorState each : all) {
            TensorState.Sampling sampling = Objects.requireNonNull(each.sampling());
            int wide = sampling.shape().size(1);
            assertThat(LongStream.range(0, each.data().numel()).map(i -> i * sampling.every() % wide).distinct())
                    .as("columns of %s, each %s", each.name(), sampling.every()).hasSize(wide);
        }
    }

    @Test
    void savedTensorsAreAsLargeAsInTheProgram() {
        TapeSnapshot end = after(captured.events().getLast());
        FunctionState relu = end.functions().stream().filter(each -> each.call().equals("gelu")).findFirst()
                .orElseThrow();
        assertThat(SavedTensors.shapes(relu)).isEqualTo("(4,12,16)");
        assertThat(SavedTensors.of(end, relu.index()).bytes()).isEqualTo(4L * 4 * 12 * 16);
    }
}
