package tapedeck.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tapedeck.data.Classes;
import tapedeck.data.Dataset;
import tapedeck.data.DatasetKind;
import tapedeck.data.DatasetSpec;
import tapedeck.data.FizzBuzzNumbers;
import tapedeck.data.Source;
import tapedeck.data.Task;
import tapedeck.data.prepare.TableSource;
import tapedeck.text.Message;
import tapedeck.text.Python;

/**
 * {@code inputs} and {@code targets}: what a generator makes is made by PyTorch's, with the formulas of
 * {@link tapedeck.data.DatasetSpec}; other rows stand in the script.
 */
final class DataScript {
    /** How a class is given to the loss. */
    enum Targets {
        /** Its number. */
        CLASS,
        /** A column for each, 1 in its own. */
        ONE_HOT,
        /** Of two, one column. */
        COLUMN
    }

    private final ScriptWriter out;
    private final Source source;

    private DataScript(ScriptWriter out, Source source) {
        this.out = out;
        this.source = source;
    }

    static void write(ScriptWriter out, Source source, Targets as) {
        out.comment(Message.of("export.data", "rows", String.valueOf(
                source instanceof TableSource table ? table.table().frame().size() : source.size())));
        DataScript data = new DataScript(out, source);
        if (source instanceof TableSource table) {
            new TableScript(out, table).write();
        } else if (!(source instanceof DatasetSpec spec)) {
            data.read(source.rows());
        } else if (spec.kind() == DatasetKind.FIZZBUZZ) {
            data.numbers();
        } else {
            data.drawn(spec);
        }
        if (source.task() == Task.CLASSIFICATION) {
            out.line("targets = " + switch (as) {
                case CLASS -> "label";
                case ONE_HOT -> "F.one_hot(label, " + source.classes().size() + ").double()";
                case COLUMN -> "label.unsqueeze(1).double()";
            });
        }
    }

    // ---- made by a formula

    private void numbers() {
        out.line("number = torch.arange(" + source.size() + ")");
        digits();
        out.line("label = (number % 3 == 0).long() + 2 * (number % 5 == 0).long()");
    }

    private void digits() {
        out.line("inputs = (number.unsqueeze(1) >> torch.arange(" + source.inputs() + ") & 1).double()");
    }

    private void drawn(DatasetSpec spec) {
        String shape = spec.size() + ", 2, generator=generator)";
        out.line("generator = torch.Generator().manual_seed(" + spec.seed() + ")");
        out.line("u, v = torch.rand(" + shape + ".T");
        out.line("noise = torch.randn(" + shape);
        if (spec.task() == Task.CLASSIFICATION) {
            out.line("label = torch.arange(" + spec.size() + ") % " + spec.classes().size());
        }
        formulas(spec).forEach(out::line);
        if (spec.noise() > 0) {
            out.line(spec.task() == Task.CLASSIFICATION
                    ? "inputs += " + Python.number(spec.noise()) + " * noise"
                    : "targets += " + Python.number(spec.noise()) + " * noise[:, :1]");
        }
    }

    private static List<String> formulas(DatasetSpec spec) {
        String polar = "inputs = torch.stack([radius * torch.cos(angle), radius * torch.sin(angle)], dim=1)";
        return switch (spec.kind()) {
            case GAUSSIANS -> List.of("inputs = (label - 0.5).unsqueeze(1) + 0.2 * noise");
            case CIRCLES -> List.of("radius = torch.where(label == 0, 0.5 * u, 0.7 + 0.3 * u)",
                    "angle = 2 * math.pi * v", polar);
            case XOR -> List.of(
                    "signs = torch.tensor([[-1, 1], [1, 1], [1, -1], [-1, -1]])[torch.arange(" + spec.size() + ") % 4]",
                    "inputs = signs * (0.05 + 0.95 * torch.stack([u, v], dim=1))");
            case SPIRALS -> List.of("radius = 0.1 + 0.9 * u",
                    "angle = 2 * math.pi * (3 * u + label) / " + spec.arms(), polar);
            case PLANE -> List.of("inputs = torch.stack([2 * u - 1, 2 * v - 1], dim=1)",
                    "targets = inputs.sum(dim=1, keepdim=True) / 2");
            case SINE -> List.of("inputs = (2 * u - 1).unsqueeze(1)", "targets = torch.sin(2 * math.pi * inputs)");
            case FIZZBUZZ -> throw new IllegalStateException("numbers are not drawn");
        };
    }

    // ---- read

    private void read(Dataset rows) {
        if (rows.size() <= FizzBuzzNumbers.COUNT && source.inputs() == FizzBuzzNumbers.BITS
                && same(rows, FizzBuzzNumbers.upTo(rows.size()))) {
            numbers();
            return;
        }
        if (isDigits(rows)) {
            out.whole("number", IntStream.range(0, rows.size())
                    .mapToObj(row -> Integer.toString(FizzBuzzNumbers.decode(rows.inputs(), row))).toList());
            digits();
        } else {
            out.tensor("inputs", lists(rows.inputs().toArray(), source.inputs()));
        }
        if (source.task() == Task.CLASSIFICATION) {
            out.whole("label", Arrays.stream(Classes.of(rows.targets())).mapToObj(Integer::toString).toList());
        } else {
            out.tensor("targets", lists(rows.targets().toArray(), 1));
        }
    }

    private static boolean same(Dataset one, Dataset other) {
        return Arrays.equals(one.inputs().toArray(), other.inputs().toArray())
                && Arrays.equals(one.targets().toArray(), other.targets().toArray());
    }

    private boolean isDigits(Dataset rows) {
        return source.inputs() == FizzBuzzNumbers.BITS
                && Arrays.stream(rows.inputs().toArray()).allMatch(x -> x == 0 || x == 1);
    }

    private static List<String> lists(double[] values, int width) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < values.length; i += width) {
            rows.add(Arrays.stream(values, i, i + width).mapToObj(Python::number)
                    .collect(Collectors.joining(", ", "[", "]")));
        }
        return rows;
    }
}
