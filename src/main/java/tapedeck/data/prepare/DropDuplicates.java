package tapedeck.data.prepare;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import tapedeck.data.table.DataFrame;
import tapedeck.data.table.RowKey;
import tapedeck.text.Message;

/**
 * Leaves out rows that repeat an earlier one on the same side: whether a row for training stays does not depend on the rows
 * for testing.
 */
public record DropDuplicates() implements PreparationStep {
    @Override
    public Name name() {
        return Name.of("drop-duplicates", "prepare.drop-duplicates", "preparing.short.drop-duplicates");
    }

    @Override
    public Message setting() {
        return Message.of("prepare.drop-duplicates.setting");
    }

    @Override
    public FittedStep fit(DataFrame train, String target) {
        return new FittedRows(train.names(), DropDuplicates::first, List.of());
    }

    private static IntStream first(DataFrame rows) {
        BitSet kept = new BitSet();
        Set<RowKey> train = new HashSet<>();
        Set<RowKey> test = new HashSet<>();
        for (int row = 0; row < rows.size(); row++) {
            kept.set(row, (rows.test()[row] ? test : train).add(RowKey.of(rows, row)));
        }
        return kept.stream();
    }
}
