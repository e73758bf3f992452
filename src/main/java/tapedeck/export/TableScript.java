package tapedeck.export;

import java.util.List;
import tapedeck.data.Task;
import tapedeck.data.prepare.PreparationResult;
import tapedeck.data.prepare.SplitChoice;
import tapedeck.data.prepare.StepReport;
import tapedeck.data.prepare.TableSource;
import tapedeck.text.Message;
import tapedeck.text.Python;

/**
 * A table and its preparation in pandas' words: {@code inputs}, {@code label} or {@code targets}, and {@code train}.
 */
final class TableScript {
    private final ScriptWriter out;
    private final TableSource source;
    private final PreparationResult prepared;

    TableScript(ScriptWriter out, TableSource source) {
        this.out = out;
        this.source = source;
        prepared = source.prepared();
    }

    void write() {
        new TableReadScript(out, source.table()).write();
        out.gap();
        split();
        for (StepReport report : prepared.reports()) {
            if (report.fitted() != null) {
                out.gap();
                new PreparationScript(out, report).write();
            }
        }
        out.gap();
        inputs();
        out.line("train = torch.tensor(np.flatnonzero(train))");
    }

    /** Rows that are the same are on one side: their cells are chosen, not their places. */
    private void split() {
        SplitChoice split = prepared.preparation().split();
        out.comment(Message.of("export.split"));
        if (split.kind() == SplitChoice.Kind.NONE) {
            out.line("train = np.full(len(table), True)");
            return;
        }
        if (split.kind() == SplitChoice.Kind.BY_COLUMN) {
            out.line("train = (table[" + Python.string(split.column()) + "].fillna(\"\") != "
                    + Python.string(split.value()) + ").to_numpy()");
            return;
        }
        out.line("rows = [tuple(row) for row in table.fillna(\"\").to_numpy().tolist()]");
        out.line("distinct = list(dict.fromkeys(rows))");
        String order = split.kind() == SplitChoice.Kind.IN_ORDER
                ? "range(len(distinct))"
                : "torch.randperm(len(distinct), generator=torch.Generator().manual_seed(" + split.seed()
                        + ")).tolist()";
        String share = Python.number(split.share());
        if (split.isStratified(prepared.preparation().target())) {
            int column = prepared.raw().names().indexOf(prepared.preparation().target().column());
            out.line("classes = {}");
            out.block("for i in " + order + ":",
                    () -> out.line("classes.setdefault(distinct[i][" + column + "], []).append(distinct[i])"));
            out.line("chosen = {row for part in classes.values() for row in part[:int(" + share
                    + " * len(part) + 0.5)]}");
        } else {
            out.line("order = " + order);
            out.line("chosen = {distinct[i] for i in order[:int(" + share + " * len(order) + 0.5)]}");
        }
        out.line("train = np.array([row in chosen for row in rows])");
    }

    /** In the order they have here: a column that is made stands last in pandas, here in the place of that it was made of. */
    private void inputs() {
        String target = prepared.preparation().target().column();
        List<String> inputs = prepared.inputs();
        List<String> left = prepared.raw().names().stream().filter(inputs::contains).toList();
        if (left.equals(inputs)) {
            out.line("inputs = torch.tensor(table.drop(columns=" + Python.string(target) + ").to_numpy(dtype=float))");
        } else {
            out.texts("columns", inputs);
            out.line("inputs = torch.tensor(table[columns].to_numpy(dtype=float))");
        }
        if (source.task() == Task.REGRESSION) {
            out.line("targets = torch.tensor(table[[" + Python.string(target) + "]].to_numpy(dtype=float))");
        } else {
            out.line("label = torch.tensor(table[" + Python.string(target) + "].to_numpy(dtype=int))");
        }
    }
}
