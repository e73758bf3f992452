package tapedeck.nn;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tapedeck.array.Generator;
import tapedeck.array.NdArray;
import tapedeck.autograd.Tensor;

/** A layer for tests: its parameters, drawn as those of PyTorch's of the same name, and what is computed with them. */
public record Layer(List<Tensor> parameters, UnaryOperator<Tensor> forward) {
    /** The weight is drawn first, then the bias. */
    public static Layer linear(int in, int out, Generator generator, Init.Draw draw) {
        Tensor weight = weight(generator, draw, out, in);
        Tensor bias = bias(in, out, generator, draw);
        return new Layer(List.of(weight, bias), x -> Functional.linear(x, weight, bias));
    }

    /** A layer whose weight has the shape (out, in). */
    public static Layer linearWithoutBias(int in, int out, Generator generator, Init.Draw draw) {
        Tensor weight = weight(generator, draw, out, in);
        return new Layer(List.of(weight), x -> Functional.linear(x, weight, null));
    }

    /** Stride 1, no padding. */
    public static Layer conv2d(int in, int out, int kernel, Generator generator, Init.Draw draw) {
        Tensor weight = weight(generator, draw, out, in, kernel, kernel);
        Tensor bias = bias(in * kernel * kernel, out, generator, draw);
        return new Layer(List.of(weight, bias), x -> Functional.conv2d(x, weight, bias, 1, 0));
    }

    public static Layer embedding(int entries, int width, Generator generator, Init.Draw draw) {
        Tensor weight = Init.normal_(Tensor.zeros(entries, width), 0, 1, generator, draw).requiresGrad(true);
        return new Layer(List.of(weight), x -> {
            int[] rows = new int[x.numel()];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = (int) x.data().toArray()[i];
            }
            return Functional.embedding(rows, weight);
        });
    }

    private static Tensor weight(Generator generator, Init.Draw draw, int... shape) {
        double gain = Init.Gain.leakyRelu(Math.sqrt(5));
        return Init.kaimingUniform_(Tensor.zeros(shape), gain, generator, draw).requiresGrad(true);
    }

    private static Tensor bias(int fanIn, int out, Generator generator, Init.Draw draw) {
        double bound = 1 / Math.sqrt(fanIn);
        return Init.uniform_(Tensor.zeros(out), -bound, bound, generator, draw).requiresGrad(true);
    }

    /** This layer and then another. */
    public Layer then(Layer next) {
        return new Layer(Stream.concat(parameters.stream(), next.parameters.stream()).toList(),
                x -> next.forward.apply(forward.apply(x)));
    }

    /** This layer and then what has no parameters. */
    public Layer then(UnaryOperator<Tensor> next) {
        return then(new Layer(List.of(), next));
    }

    public Tensor forward(Tensor input) {
        return forward.apply(input);
    }

    /** The numbers of the parameters, copied. */
    public List<NdArray> save() {
        return parameters.stream().map(parameter -> parameter.data().copy()).toList();
    }

    /** Overwrites the parameters by numbers that {@link #save} gave. */
    public void load(List<NdArray> saved) {
        for (int i = 0; i < saved.size(); i++) {
            parameters.get(i).data().assign(saved.get(i));
        }
    }
}
