package tapedeck.export;

import java.util.List;
import tapedeck.data.prepare.TableSource;
import tapedeck.programs.ClassicSpec;
import tapedeck.text.Message;

/**
 * The network of a {@link ClassicSpec}: everything is drawn from PyTorch's default generator, the order of the rows before the
 * weights.
 *
 * @param rows as they were divided by the seed
 */
record ClassicScript(ClassicSpec spec, TableSource rows, long seed) implements ModelScript {
    @Override
    public void data(ScriptWriter out) {
        DataScript.write(out, rows, DataScript.Targets.ONE_HOT);
        out.gap();
        out.line("torch.manual_seed(" + seed + ")");
        out.line("trains = torch.zeros(" + rows.size() + ", dtype=torch.bool)");
        out.line("trains[train] = True");
        out.line("order = torch.randperm(" + rows.size() + ")");
        out.line("train = order[trains[order]]");
    }

    @Override
    public void parameters(ScriptWriter out) {
        out.comment(Message.of("export.parameters"));
        layer(out, 1, spec.data().inputs(), spec.hidden());
        layer(out, 2, spec.hidden(), spec.outputs());
    }

    private static void layer(ScriptWriter out, int number, int from, int to) {
        int first = 2 * (number - 1);
        out.line("w" + number + " = torch.randn(" + from + ", " + to + ", requires_grad=True)",
                new ScriptPlace.Made(first));
        out.line("b" + number + " = torch.zeros(1, " + to + ", requires_grad=True)", new ScriptPlace.Made(first + 1));
    }

    @Override
    public List<List<String>> groups() {
        return List.of(List.of("w1", "b1"), List.of("w2", "b2"));
    }

    @Override
    public void forward(ScriptWriter out, Share share) {
        for (String line : List.of("m1 = x @ w1", "a1 = m1 + b1", "h = torch.sigmoid(a1)", "m2 = h @ w2",
                "a2 = m2 + b2", "y_hat = torch.sigmoid(a2)", "error = y_hat - y", "squared = error.pow(2)",
                "sum = squared.sum()", share == Share.WHOLE ? "loss = sum / 2" : "loss = world * sum / 2")) {
            out.call(1, line);
        }
    }
}
