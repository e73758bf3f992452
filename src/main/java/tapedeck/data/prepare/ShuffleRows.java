package tapedeck.data.prepare;

import java.util.List;
import java.util.stream.IntStream;
import tapedeck.array.Generator;
import tapedeck.data.table.DataFrame;
import tapedeck.text.Message;

/**
 * Puts the rows for training in another order, among their own places.
 *
 * @param seed of the order: that of {@code torch.randperm}
 */
public record ShuffleRows(long seed) implements PreparationStep {
    @Override
    public Name name() {
        return Name.of("shuffle", "prepare.shuffle", "preparing.short.shuffle");
    }

    @Override
    public Message setting() {
        return Message.of("prepare.shuffle.setting", "seed", String.valueOf(seed));
    }

    @Override
    public FittedStep fit(DataFrame train, String target) {
        return new Fitted(seed);
    }

    private record Fitted(long seed) implements FittedStep {
        @Override
        public List<String> columns() {
            return List.of();
        }

        @Override
        public DataFrame apply(DataFrame rows) {
            int[] train = IntStream.range(0, rows.size()).filter(row -> !rows.test()[row]).toArray();
            int[] order = Generator.manualSeed(seed).randperm(train.length);
            int[] places = IntStream.range(0, rows.size()).toArray();
            for (int i = 0; i < train.length; i++) {
                places[train[i]] = train[order[i]];
            }
            return rows.rows(places);
        }
    }
}
