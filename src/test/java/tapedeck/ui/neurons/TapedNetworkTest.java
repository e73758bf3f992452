package tapedeck.ui.neurons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.deck.Deck;
import tapedeck.deck.Moment;
import tapedeck.program.Program;
import tapedeck.programs.Catalogue;
import tapedeck.programs.Trained;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.ui.graph.Sketches;

class TapedNetworkTest {
    private static TapeSnapshot first(String id) throws Exception {
        Program program = new Catalogue().find(id).orElseThrow().load(Path.of(""));
        try (Deck deck = new Deck(program, program.defaults())) {
            deck.runTo(new Moment.Update());
            CapturedIteration captured = Objects.requireNonNull(deck.await().playhead().captured());
            return new TapeReader(captured).at(captured.events().size());
        }
    }

    private static TensorState named(TapeSnapshot tape, String name) {
        return tape.tensors().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void aNetworkOfTheCatalogueIsReadWithWhatItsNeuronsAnswer() throws Exception {
        TapeSnapshot tape = first("circles");
        NetworkDrawing drawing = TapedNetwork.of(tape).orElseThrow().forward(null);
        assertThat(drawing.units()).containsExactly(2, 8, 1);
        assertThat(drawing.square()).isFalse();
        assertThat(drawing.columns()).containsExactly(named(tape, "x").data(), named(tape, "h1").data(),
                named(tape, "logits").data());
        assertThat(drawing.weights()).containsExactly(named(tape, "w1").data(), named(tape, "w2").data());
    }

    @Test
    void backwardANeuronHasTheMeanMagnitudeOfWhatItReceives() throws Exception {
        TapeSnapshot tape = first("circles");
        NetworkDrawing drawing = TapedNetwork.of(tape).orElseThrow().backward(null);
        NdArray gradient = Objects.requireNonNull(named(tape, "h1").grad());
        int rows = gradient.shape().size(0);
        for (int unit = 0; unit < 8; unit++) {
            double sum = 0;
            for (int row = 0; row < rows; row++) {
                sum += Math.abs(gradient.get(row, unit));
            }
            assertThat(drawing.columns().get(1).get(0, unit)).isPositive().isCloseTo(sum / rows, within(1e-15));
        }
        assertThat(drawing.columns().get(0).toArray()).as("x needs none").containsOnly(0);
        double most = 0;
        for (double each : drawing.weights().get(0).toArray()) {
            most = Math.max(most, Math.abs(each));
        }
        assertThat(most).isPositive();
    }

    @Test
    void aPartStandsForItsNumberOnTheGraph() throws Exception {
        TapeSnapshot tape = first("circles");
        TapedNetwork network = TapedNetwork.of(tape).orElseThrow();
        assertThat(network.place(new NetworkPart.Neuron(1, 5)))
                .isEqualTo(new TapedNetwork.Place(named(tape, "h1").id(), 5));
        assertThat(network.place(new NetworkPart.Weight(0, 1, 3)))
                .isEqualTo(new TapedNetwork.Place(named(tape, "w1").id(), 8 + 3));
    }

    @Test
    void aWeightThatIsTransposedOnItsWayIsTheParameterItself() {
        Sketches sketch = new Sketches();
        long x = sketch.leaf("x", 4, 2);
        long w = sketch.parameter("weight", 3, 2);
        long b = sketch.parameter("bias", 3);
        long turned = sketch.call("t", NdArray.zeros(Shape.of(2, 3)), w);
        sketch.call("addmm", NdArray.zeros(Shape.of(4, 3)), b, x, turned);
        TapedNetwork network = TapedNetwork.of(sketch.snapshot()).orElseThrow();
        assertThat(network.forward(null).units()).containsExactly(2, 3);
        assertThat(network.place(new NetworkPart.Weight(0, 1, 2))).isEqualTo(new TapedNetwork.Place(w, 2 * 2 + 1));
    }

    @Test
    void whatIsNoChainOfLinearLayersOrTooLargeIsNotOffered() throws Exception {
        assertThat(TapedNetwork.of(first("fizzbuzz"))).as("100 hidden units").isEmpty();
        assertThat(TapedNetwork.of(new Sketches().snapshot())).as("nothing recorded").isEmpty();
        Sketches around = new Sketches();
        long x = around.leaf("x", 4, 3);
        long w = around.parameter("w1", 3, 3);
        long v = around.parameter("w2", 3, 3);
        NdArray rows = NdArray.zeros(Shape.of(4, 3));
        long first = around.call("matmul", rows, x, w);
        long bent = around.call("tanh", rows, first);
        around.call("matmul", rows, around.call("add", rows, first, bent), v);
        assertThat(TapedNetwork.of(around.snapshot())).as("a way around a layer").isEmpty();
        Sketches beside = new Sketches();
        long y = beside.call("matmul", rows, beside.leaf("x", 4, 3), beside.parameter("w", 3, 3));
        beside.call("mul", rows, y, beside.parameter("scale", 4, 3));
        assertThat(TapedNetwork.of(beside.snapshot())).as("a parameter that is neither weight nor bias").isEmpty();
    }

    @Test
    void overTwoInputsItIsThePictureOfTheAnswersThereIfTheseAreOfTheSameNetwork() throws Exception {
        TapedNetwork network = TapedNetwork.of(first("circles")).orElseThrow();
        NdArray cells = NdArray.zeros(Shape.of(9, 2));
        Trained circles = Trained.lesson("circles", 1);
        OutputMap map = Objects.requireNonNull(
                new NetworkMaps(circles.predictor(), 3, 3).at(circles.parameters()).output());
        MappedAnswers same = new MappedAnswers(cells, List.of(NdArray.zeros(Shape.of(9, 8))), map);
        assertThat(network.forward(same).square()).isTrue();
        assertThat(network.backward(same).output()).isSameAs(map);
        MappedAnswers other = new MappedAnswers(cells, List.of(NdArray.zeros(Shape.of(9, 7))), map);
        assertThat(network.forward(other).square()).isFalse();
        assertThat(network.backward(other).output()).isNull();
    }
}
