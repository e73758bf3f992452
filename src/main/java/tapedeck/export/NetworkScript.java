package tapedeck.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tapedeck.data.prepare.TableSource;
import tapedeck.programs.network.Activation;
import tapedeck.programs.network.LossKind;
import tapedeck.programs.network.NetworkSpec;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** The network of a {@link NetworkSpec}. Its rows and their split have the data's seed; weights and batches the run's. */
record NetworkScript(NetworkSpec spec, long seed) implements ModelScript {
    @Override
    public void data(ScriptWriter out) {
        DataScript.write(out, spec.data(), switch (spec.loss()) {
            case CROSS_ENTROPY -> DataScript.Targets.CLASS;
            case BCE_WITH_LOGITS -> spec.outputs() == 1 ? DataScript.Targets.COLUMN : DataScript.Targets.ONE_HOT;
            case MSE -> DataScript.Targets.ONE_HOT;
        });
        if (spec.data() instanceof TableSource) {
            return; // which rows train is said before the first step
        }
        out.line("order = torch.randperm(" + spec.data().size() + ", generator=torch.Generator().manual_seed("
                + spec.data().seed() + "))");
        out.line("train = order[:" + spec.trainRows() + "]");
    }

    @Override
    public void parameters(ScriptWriter out) {
        out.comment(Message.of("export.parameters"));
        out.block("def layer(n_in, n_out):", () -> initialisation(out));
        out.gap();
        out.line("torch.manual_seed(" + seed + ")");
        int in = spec.data().inputs();
        for (int i = 1; i <= depth(); i++) {
            int width = i == depth() ? spec.outputs() : spec.hidden().get(i - 1).width();
            out.line("w" + i + ", b" + i + " = layer(" + in + ", " + width + ")", new ScriptPlace.Made(2 * i - 2),
                    new ScriptPlace.Made(2 * i - 1));
            in = width;
        }
    }

    /** As PyTorch keeps it, a weight is (out, in); what is drawn is drawn in float32, its default. */
    private void initialisation(ScriptWriter out) {
        out.comment(Message.of("export.layer"));
        String empty = "torch.empty(n_out, n_in, dtype=torch.float32)";
        String bias = "torch.zeros(n_out)";
        switch (spec.initialisation()) {
            case DEFAULT -> {
                out.line("linear = torch.nn.Linear(n_in, n_out, dtype=torch.float32)");
                out.line("weight = linear.weight.detach()");
                bias = "linear.bias.detach().double()";
            }
            case XAVIER_UNIFORM -> out.line("weight = torch.nn.init.xavier_uniform_(" + empty + ")");
            case XAVIER_NORMAL -> out.line("weight = torch.nn.init.xavier_normal_(" + empty + ")");
            case KAIMING_NORMAL ->
                out.line("weight = torch.nn.init.kaiming_normal_(" + empty + ", nonlinearity=\"relu\")");
            case RANDN -> out.line("weight = torch.randn(n_out, n_in, dtype=torch.float32)");
            case ZEROS -> out.line("weight = torch.zeros(n_out, n_in)");
        }
        out.line("return weight.T.double().contiguous().requires_grad_(), " + bias + ".requires_grad_()");
    }

    /** Layers with the head. */
    private int depth() {
        return spec.hidden().size() + 1;
    }

    @Override
    public List<List<String>> groups() {
        return IntStream.rangeClosed(1, depth()).mapToObj(i -> List.of("w" + i, "b" + i)).toList();
    }

    @Override
    public void forward(ScriptWriter out, Share share) {
        String x = "x";
        for (int i = 1; i < depth(); i++) {
            Activation activation = spec.hidden().get(i - 1).activation();
            x = sum(out, x, i, "z" + i);
            if (activation != Activation.NONE) {
                out.call(1, "h" + i + " = " + python(activation, x));
                x = "h" + i;
            }
        }
        loss(out, sum(out, x, depth(), spec.loss() == LossKind.MSE ? "y_hat" : "logits"), share);
    }

    private static String sum(ScriptWriter out, String x, int number, String name) {
        out.call(1, "m" + number + " = " + x + " @ w" + number);
        out.call(1, name + " = m" + number + " + b" + number);
        return name;
    }

    private static String python(Activation activation, String x) {
        return switch (activation) {
            case NONE -> x;
            case RELU, TANH, SIGMOID -> Python.torch(activation.title(), x);
            case GELU, SILU, SOFTPLUS -> Python.functional(activation.title(), x);
            case LEAKY_RELU -> Python.functional(activation.title(), x, "0.01");
            case ELU -> Python.functional(activation.title(), x, "1");
        };
    }

    private void loss(ScriptWriter out, String output, Share share) {
        boolean regularised = spec.l1() > 0 || spec.l2() > 0;
        String function = switch (spec.loss()) {
            case MSE -> "mse_loss";
            case CROSS_ENTROPY -> "cross_entropy";
            case BCE_WITH_LOGITS -> "binary_cross_entropy_with_logits";
        };
        // a part's mean has another divisor than the batch's, and that of no rows has none
        String of = spec.loss() == LossKind.CROSS_ENTROPY || spec.outputs() == 1 ? "rows" : "(rows * y.shape[1])";
        String value = share == Share.WHOLE
                ? Python.functional(function, output, "y")
                : "world * " + Python.functional(function, output, "y", "reduction=\"sum\"") + " / " + of;
        out.call(spec.loss() == LossKind.CROSS_ENTROPY ? 2 : 1, (regularised ? "data_loss = " : "loss = ") + value);
        if (regularised) {
            regularisation(out);
        }
    }

    /** On the tape each term is added as soon as it is there; so it is here. */
    private void regularisation(ScriptWriter out) {
        List<String> terms = new ArrayList<>(List.of("data_loss"));
        if (spec.l1() > 0) {
            penalty(out, "l1", spec.l1(), ".abs().sum()");
            terms.add("l1");
        }
        if (spec.l1() > 0 && spec.l2() > 0) {
            out.call(1, "total = data_loss + l1");
            terms = new ArrayList<>(List.of("total"));
        }
        if (spec.l2() > 0) {
            penalty(out, "l2", spec.l2(), ".pow(2).sum()");
            terms.add("l2");
        }
        out.call(1, "loss = " + String.join(" + ", terms));
    }

    private void penalty(ScriptWriter out, String name, double coefficient, String of) {
        String sum = IntStream.rangeClosed(1, depth()).mapToObj(i -> "w" + i + of)
                .collect(Collectors.joining(" + "));
        out.call(3 * depth(), name + " = " + Python.number(coefficient) + " * (" + sum + ")");
    }
}
