package tapedeck.export;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import tapedeck.data.Task;
import tapedeck.data.prepare.BinaryDigits;
import tapedeck.data.prepare.ChooseColumns;
import tapedeck.data.prepare.DropDuplicates;
import tapedeck.data.prepare.DropMissing;
import tapedeck.data.prepare.FillMissing;
import tapedeck.data.prepare.Logarithm;
import tapedeck.data.prepare.OneHot;
import tapedeck.data.prepare.Ordinal;
import tapedeck.data.prepare.Outliers;
import tapedeck.data.prepare.RareCategories;
import tapedeck.data.prepare.ReadNumbers;
import tapedeck.data.prepare.Scale;
import tapedeck.data.prepare.ShuffleRows;
import tapedeck.data.prepare.StepReport;
import tapedeck.data.prepare.Target;
import tapedeck.data.prepare.UnifyCategories;
import tapedeck.data.table.Column;
import tapedeck.data.table.NumberColumn;
import tapedeck.text.Python;

/** A step of a preparation in pandas' words: {@code table} becomes the next, and {@code train} with it. */
final class PreparationScript {
    private static final String KEPT = "table, train = table[keep].copy(), train[keep]";
    private static final String EACH = "for column in columns:";

    private final ScriptWriter out;
    private final StepReport report;
    private final List<String> columns;

    PreparationScript(ScriptWriter out, StepReport report) {
        this.out = out;
        this.report = report;
        columns = Objects.requireNonNull(report.fitted()).columns();
    }

    void write() {
        out.comment(report.step().title());
        switch (report.step()) {
            case ChooseColumns _ -> {
                columns();
                out.line("table = table.drop(columns=columns)");
            }
            case ReadNumbers step -> new NumbersScript(out, step.numbers(), report.before()).write(columns);
            case UnifyCategories _ -> unify();
            case DropMissing _ -> {
                columns();
                out.line("keep = table[columns].notna().all(axis=1).to_numpy()");
                out.line(KEPT);
            }
            case FillMissing step -> fill(step);
            case DropDuplicates _ -> {
                out.line("keep = ~table.assign(train=train).duplicated().to_numpy()");
                out.line(KEPT);
            }
            case Outliers step -> outliers(step);
            case RareCategories step -> rare(step);
            case Logarithm _ -> {
                columns();
                out.line("table[columns] = np.log1p(table[columns])");
            }
            case Scale step -> scale(step.kind());
            case OneHot _ -> oneHot();
            case Ordinal step -> ordinal(step.order());
            case BinaryDigits step -> binaryDigits(step.digits());
            case ShuffleRows step -> {
                out.line("order = np.arange(len(table))");
                out.line("places = torch.randperm(int(train.sum()), generator=torch.Generator().manual_seed("
                        + step.seed() + ")).numpy()");
                out.line("order[train] = order[train][places]");
                out.line("table = table.iloc[order].copy()");
            }
            case Target step -> target(step);
        }
    }

    private void columns() {
        out.texts("columns", columns);
    }

    private void unify() {
        columns();
        out.block(EACH, () -> {
            out.line("counts = table.loc[train, column].str.strip().value_counts().to_dict()");
            out.line("spelling = {}");
            out.block("for text in sorted(counts, key=lambda text: (-counts[text], text)):",
                    () -> out.line("spelling.setdefault(text.lower(), text)"));
            out.line("table[column] = table[column].str.strip().map("
                    + "lambda text: spelling.get(text.lower(), text), na_action=\"ignore\")");
        });
    }

    private void rare(RareCategories step) {
        columns();
        boolean drop = step.joined().isEmpty();
        if (drop) {
            out.line("keep = np.full(len(table), True)");
        }
        out.block(EACH, () -> {
            out.line("counts = table.loc[train, column].value_counts().to_dict()");
            out.line(drop
                    ? "keep &= (table[column].isna() | (table[column].map(counts) >= " + step.least() + ")).to_numpy()"
                    : "table[column] = table[column].map(lambda text: text if counts.get(text, 0) >= " + step.least()
                            + " else " + Python.string(step.joined()) + ", na_action=\"ignore\")");
        });
        if (drop) {
            out.line(KEPT);
        }
    }

    private void fill(FillMissing step) {
        columns();
        List<String> marked = columns.stream()
                .filter(name -> report.after().column(FillMissing.indicator(name)).isPresent()).toList();
        if (step.indicator() && !marked.isEmpty()) {
            out.block(marked.equals(columns) ? EACH : "for column in " + list(marked) + ":",
                    () -> out.line("table[column + \"_missing\"] = table[column].isna().astype(float)"));
        }
        switch (step.fill()) {
            case MEAN -> out.line("table[columns] = table[columns].fillna(table.loc[train, columns].mean())");
            case MEDIAN -> out.line("table[columns] = table[columns].fillna(table.loc[train, columns].median())");
            case MOST_FREQUENT -> out.block(EACH,
                    () -> out.line("table[column] = table[column].fillna(table.loc[train, column].mode()[0])"));
            case CONSTANT -> {
                boolean numbers = columns.stream().allMatch(this::isNumber);
                out.line("table[columns] = table[columns].fillna("
                        + (numbers ? step.constant() : Python.string(step.constant())) + ")");
            }
        }
    }

    private boolean isNumber(String column) {
        return report.before().column(column).orElseThrow() instanceof NumberColumn;
    }

    private static String list(List<String> texts) {
        return "[" + String.join(", ", texts.stream().map(Python::string).toList()) + "]";
    }

    private void outliers(Outliers step) {
        String times = Python.number(step.times());
        columns();
        switch (step.measure()) {
            case DEVIATIONS -> {
                out.line("mean, std = table.loc[train, columns].mean(), table.loc[train, columns].std(ddof=0)");
                out.line("least, greatest = mean - " + times + " * std, mean + " + times + " * std");
            }
            case QUARTILES -> {
                out.line("low, high = table.loc[train, columns].quantile(0.25), "
                        + "table.loc[train, columns].quantile(0.75)");
                out.line("least, greatest = low - " + times + " * (high - low), high + " + times + " * (high - low)");
            }
        }
        if (step.drop()) {
            out.line("beyond = (table[columns] < least) | (table[columns] > greatest)");
            out.line("keep = ~beyond.any(axis=1).to_numpy()");
            out.line(KEPT);
        } else {
            out.line("table[columns] = table[columns].clip(least, greatest, axis=1)");
        }
    }

    private void scale(Scale.Kind kind) {
        columns();
        switch (kind) {
            case STANDARDISE -> {
                out.line("mean, std = table.loc[train, columns].mean(), table.loc[train, columns].std(ddof=0)");
                out.line("table[columns] = (table[columns] - mean) / std.replace(0, 1)");
            }
            case MIN_MAX -> {
                out.line("least, greatest = table.loc[train, columns].min(), table.loc[train, columns].max()");
                out.line("table[columns] = (table[columns] - least) / (greatest - least).replace(0, 1)");
            }
        }
    }

    /** The categories of training, in the order they have here. */
    private String categories(String column) {
        List<String> byNumber = columns.stream().filter(this::isByNumber).toList();
        return "sorted(table.loc[train, " + column + "].dropna().unique()" + (byNumber.isEmpty()
                ? ""
                : byNumber.equals(columns)
                        ? ", key=float"
                        : ", key=float if column in " + list(byNumber) + " else None")
                + ")";
    }

    private boolean isByNumber(String name) {
        Column column = report.before().column(name).orElseThrow();
        return !(column instanceof NumberColumn) && IntStream.range(0, column.size())
                .filter(row -> !column.isMissing(row) && !report.before().test()[row])
                .allMatch(row -> column.text(row).matches("[-+.\\d]+"));
    }

    private void oneHot() {
        columns();
        String name = columns.stream().anyMatch(this::isNumber) ? "{category:g}" : "{category}";
        out.block(EACH, () -> {
            out.block("for category in " + categories("column") + ":", () -> out.line(
                    "table[f\"{column}_" + name + "\"] = (table[column] == category).astype(float)"));
            out.line("table = table.drop(columns=column)");
        });
    }

    private void ordinal(List<String> order) {
        columns();
        if (!order.isEmpty()) {
            out.texts("order", order);
        }
        out.block(EACH, () -> {
            if (order.isEmpty()) {
                out.line("order = " + categories("column"));
            }
            out.line("table[column] = table[column].map("
                    + "lambda text: order.index(text) if text in order else -1, na_action=\"ignore\").astype(float)");
        });
    }

    private void binaryDigits(int digits) {
        columns();
        out.block(EACH, () -> {
            out.block("for digit in range(" + digits + "):",
                    () -> out.line("table[f\"{column}_bit{digit}\"] = table[column] // 2 ** digit % 2"));
            out.line("table = table.drop(columns=column)");
        });
    }

    private void target(Target step) {
        String column = Python.string(step.column());
        String place = "table[" + column + "]";
        if (step.task() == Task.CLASSIFICATION) {
            if (step.classes().isEmpty()) {
                out.line("classes = " + categories(column));
            } else {
                out.texts("classes", step.classes());
            }
            out.line(place + " = " + place + ".map({name: i for i, name in enumerate(classes)})");
        }
        if (report.changes().rowsGone() > 0) {
            out.line("keep = " + place + ".notna().to_numpy()");
            out.line(KEPT);
        }
    }
}
