package tapedeck.bench;

import java.util.List;
import java.util.function.UnaryOperator;
import tapedeck.array.Generator;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.array.Workspace;
import tapedeck.autograd.Tensor;
import tapedeck.optim.SGD;

/** The training that is measured, as one writes it over the public API. */
final class Networks {
    private Networks() {}

    private static Tensor weight(Generator generator, int rows, int columns) {
        NdArray values = generator.randn(Shape.of(rows, columns));
        for (int i = 0; i < values.numel(); i++) {
            values.values()[i] *= 0.1;
        }
        return new Tensor(values).requiresGrad(true);
    }

    /** Forward, backward and update of a network with one hidden layer. */
    static Runnable iteration(int inputs, int hidden, int outputs, int batch, UnaryOperator<Tensor> activation,
            UnaryOperator<Tensor> last) {
        Generator generator = Generator.manualSeed(1);
        Tensor w1 = weight(generator, inputs, hidden);
        Tensor b1 = Tensor.zeros(1, hidden).requiresGrad(true);
        Tensor w2 = weight(generator, hidden, outputs);
        Tensor b2 = Tensor.zeros(1, outputs).requiresGrad(true);
        Tensor x = Tensor.randn(generator, batch, inputs);
        Tensor y = Tensor.randn(generator, batch, outputs);
        SGD optimizer = new SGD(List.of(w1, b1, w2, b2), 1e-4);
        return () -> {
            Tensor h = activation.apply(x.matmul(w1).add(b1));
            Tensor p = last.apply(h.matmul(w2).add(b2));
            p.sub(y).pow(2).sum().div(2).backward();
            optimizer.step();
            optimizer.zeroGrad();
        };
    }

    /** 1,000 Functions of single numbers, recorded and backward. */
    static Runnable chain() {
        Tensor a = Tensor.of(1.0).requiresGrad(true);
        Tensor c = Tensor.of(0.999);
        return inWorkspace(() -> {
            Tensor t = a;
            for (int i = 0; i < 500; i++) {
                t = t.mul(c).add(c);
            }
            t.backward();
            a.zeroGrad();
        });
    }

    /** {@code body} as the deck runs it, which makes no arrays anew. */
    static Runnable inWorkspace(Runnable body) {
        Workspace workspace = new Workspace();
        return () -> workspace.run(body);
    }
}
