package tapedeck.export;

import java.util.List;
import tapedeck.data.Source;
import tapedeck.lesson.FizzBuzz;
import tapedeck.text.Message;

/** {@link FizzBuzz}: everything is drawn from PyTorch's default generator, the split before the weights. */
record FizzBuzzScript(FizzBuzz lesson, long seed) implements Learner {
    @Override
    public void data(ScriptWriter out) {
        Source source = lesson.source();
        out.line("torch.manual_seed(" + seed + ")");
        out.gap();
        DataScript.write(out, source, DataScript.Targets.ONE_HOT);
        out.line("train = torch.randperm(" + source.size() + ")[:"
                + Math.round(source.size() * FizzBuzz.TRAIN_SHARE) + "]");
    }

    @Override
    public void parameters(ScriptWriter out) {
        int in = lesson.source().inputs();
        int classes = lesson.source().classes().size();
        out.comment(Message.of("export.parameters"));
        layer(out, 1, in, FizzBuzz.HIDDEN_SIZE);
        layer(out, 2, FizzBuzz.HIDDEN_SIZE, classes);
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
    public void forward(ScriptWriter out) {
        for (String line : List.of("m1 = x @ w1", "a1 = m1 + b1", "h = torch.sigmoid(a1)", "m2 = h @ w2",
                "a2 = m2 + b2", "y_hat = torch.sigmoid(a2)", "error = y_hat - y", "squared = error.pow(2)",
                "sum = squared.sum()", "loss = sum / 2")) {
            out.call(1, line);
        }
    }
}
