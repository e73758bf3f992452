package tapedeck.export;

import java.util.List;
import tapedeck.data.DatasetSpec;
import tapedeck.data.Source;
import tapedeck.data.Task;
import tapedeck.data.prepare.TableSource;
import tapedeck.text.Message;
import tapedeck.text.Python;

/**
 * {@code inputs} and {@code targets}: what a generator makes is made by PyTorch's, with the formulas of
 * {@link tapedeck.data.DatasetSpec}; a table is read and prepared.
 */
final class DataScript {
    /** The form in which a class is given to the loss. */
    enum Targets {
        /** Its number. */
        CLASS,
        /** A column for each, 1 in its own. */
        ONE_HOT,
        /** Of two, one column. */
        COLUMN
    }

    private DataScript() {}

    static void write(ScriptWriter out, Source source, Targets as) {
        out.comment(Message.of("export.data", "rows", String.valueOf(
                source instanceof TableSource table ? table.table().frame().size() : source.size())));
        if (source instanceof TableSource table) {
            new TableScript(out, table).write();
        } else if (source instanceof DatasetSpec spec) {
            drawn(out, spec);
        } else {
            throw new IllegalArgumentException("neither made nor read from a table");
        }
        if (source.task() == Task.CLASSIFICATION) {
            out.line("targets = " + switch (as) {
                case CLASS -> "label";
                case ONE_HOT -> "F.one_hot(label, " + source.classes().size() + ").double()";
                case COLUMN -> "label.unsqueeze(1).double()";
            });
        }
    }

    private static void drawn(ScriptWriter out, DatasetSpec spec) {
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
        };
    }
}
