package tapedeck.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Recordings;
import tapedeck.function.Function;
import tapedeck.nn.Functional;
import tapedeck.nn.Reduction;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TensorState;
import tapedeck.text.Python;

/** How each Function is written as a line of PyTorch, with its arguments. */
class FunctionLinesTest {
    private static Tensor leaf(String name, int... shape) {
        return Tensor.ones(shape).requiresGrad(true).named(name);
    }

    private final Map<Long, String> names = new HashMap<>();
    private int unnamed;

    /** All that was recorded, a line each; what has no name is t1, t2, … */
    private String written(Runnable program) {
        return Recordings.record(List.of(), program).events().stream().filter(FunctionRecorded.class::isInstance)
                .map(FunctionRecorded.class::cast).map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(FunctionRecorded recorded) {
        Function function = Objects.requireNonNull(recorded.function());
        List<String> in = new ArrayList<>();
        for (TensorState input : recorded.inputs()) {
            boolean number = function.takesNumbers() && input.leaf() && !input.requiresGrad()
                    && input.shape().dim() == 0;
            in.add(number ? Python.number(input.data().item()) : name(input));
        }
        return name(recorded.output()) + " = " + function.python(in);
    }

    private String name(TensorState tensor) {
        return names.computeIfAbsent(tensor.id(), _ -> tensor.name().isEmpty() ? "t" + ++unnamed : tensor.name());
    }

    @Test
    void argumentsAreThoseOfTheFunctions() {
        String lines = written(() -> {
            Tensor x = leaf("x", 2, 3);
            x.sum(1, false).named("a");
            x.sum(new int[]{0, 1}, true).named("b");
            x.leakyRelu(0.2).named("c");
            x.max(0, false).named("d");
            x.reshape(3, 2).named("e");
            x.reshape(-1).named("e1");
            x.softmax(1).named("f");
            x.mul(-2).add(1e-5).named("g");
            Tensor.cat(List.of(x, x), 0).named("i");
            x.clamp(-1, 0.5).named("j");
            x.neg().named("k");
            x.indexSelect(1, 2, 0).named("l");
            x.transpose(0, 1).named("m");
            x.mean().named("n");
            x.pow(0.5).named("o");
            x.var(0, true).named("q");
            Functional.mseLoss(x, leaf("y", 2, 3), Reduction.SUM).named("r");
            Functional.nllLoss(x.logSoftmax(1), new int[]{0, 2}, Reduction.MEAN).named("s");
            Functional.crossEntropy(x, new int[]{0, -100}, Reduction.SUM, 0.75).named("p");
            Functional.maxPool2d(leaf("image", 1, 1, 4, 4), 2, 2, 0).named("u");
            Functional.conv2d(leaf("image", 1, 1, 4, 4), leaf("k", 1, 1, 3, 3), null, 1, 1).named("v");
        });
        assertThat(lines).isEqualTo("""
                a = x.sum(dim=1)
                b = x.sum(dim=(0, 1), keepdim=True)
                c = F.leaky_relu(x, 0.2)
                d = x.max(dim=0).values
                e = x.reshape(3, 2)
                e1 = x.reshape(6)
                f = torch.softmax(x, dim=1)
                t1 = x * -2
                g = t1 + 1e-05
                i = torch.cat([x, x], dim=0)
                j = x.clamp(-1, 0.5)
                k = -x
                l = x.index_select(1, torch.tensor([2, 0]))
                m = x.transpose(0, 1)
                n = x.mean()
                o = x.pow(0.5)
                q = x.var(dim=0, keepdim=True)
                r = F.mse_loss(x, y, reduction='sum')
                t2 = torch.log_softmax(x, dim=1)
                s = F.nll_loss(t2, torch.tensor([0, 2]))
                t3 = torch.log_softmax(x, dim=1)
                t4 = F.nll_loss(t3, torch.tensor([0, -100]), reduction='sum')
                t5 = t3.sum(dim=1)
                t6 = -t5
                t7 = t6.masked_fill(torch.tensor([0, 1]).bool(), 0)
                t8 = t7.sum()
                t9 = t8 * 0.25
                t10 = t4 * 0.25
                p = t10 + t9
                u = F.max_pool2d(image, 2)
                v = F.conv2d(image_2, k_2, padding=1)""");
    }
}
