package tapedeck.data.prepare;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tapedeck.data.table.DataFrame;
import tapedeck.text.Message;

/**
 * Leaves columns out.
 *
 * @param leftOut their names
 */
public record ChooseColumns(List<String> leftOut) implements PreparationStep {
    public ChooseColumns {
        leftOut = List.copyOf(leftOut);
    }

    @Override
    public Name name() {
        return Name.of("choose-columns", "prepare.choose-columns", "preparing.short.choose-columns");
    }

    @Override
    public List<String> columns() {
        return leftOut;
    }

    @Override
    public Message setting() {
        return leftOut.isEmpty()
                ? Message.of("prepare.choose-columns.all")
                : Message.of("prepare.choose-columns.leftOut", "columns", String.join(", ", leftOut));
    }

    @Override
    public FittedStep fit(DataFrame train, String target) throws StepException {
        if (leftOut.contains(target)) {
            throw new StepException(Message.of("prepare.choose-columns.target", "column", target));
        }
        return new Fitted(train.names().stream().filter(new HashSet<>(leftOut)::contains).toList());
    }

    private record Fitted(List<String> columns) implements FittedStep {
        @Override
        public DataFrame apply(DataFrame rows) {
            Set<String> gone = new HashSet<>(columns);
            return rows.with(rows.columns().stream().filter(column -> !gone.contains(column.name())).toList());
        }
    }
}
