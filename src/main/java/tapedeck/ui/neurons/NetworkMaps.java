package tapedeck.ui.neurons;

import java.util.List;
import tapedeck.array.NdArray;
import tapedeck.program.Field;
import tapedeck.program.Predictor;
import tapedeck.program.Span;

/**
 * The maps of a network of two inputs: what each neuron, and the output, says in the square that its rows lie in. Immutable and
 * pure, for any thread.
 */
public final class NetworkMaps {
    private final Predictor predictor;
    private final Span span;
    private final int neuron;
    private final int output;

    /**
     * @param neuron cells along the side of a neuron's map
     * @param output cells along the side of the output's
     */
    public NetworkMaps(Predictor predictor, int neuron, int output) {
        this.predictor = predictor;
        this.neuron = neuron;
        this.output = output;
        span = Span.around(predictor.split());
    }

    /**
     * The picture of the network with these parameters, each weight of shape (in, out).
     *
     * @throws IllegalArgumentException if it is larger than {@link SmallNetwork} allows
     */
    public NetworkDrawing at(List<NdArray> parameters) {
        List<NdArray> weights = SmallNetwork.weights(parameters)
                .orElseThrow(() -> new IllegalArgumentException("no small network"));
        Field field = new Field(span, span, output,
                predictor.predict(parameters, Field.inputs(span, span, output)));
        NdArray inputs = Field.inputs(span, span, neuron);
        return new MappedAnswers(inputs, predictor.hidden(parameters, inputs),
                new OutputMap(field, predictor.source().task(), predictor.split().train()))
                .drawing(List.of("x₁", "x₂"), weights);
    }
}
