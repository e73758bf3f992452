package tapedeck.data.prepare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tapedeck.data.prepare.FittedColumns.ColumnRule;
import tapedeck.data.table.Column;
import tapedeck.data.table.DataFrame;
import tapedeck.data.table.TextColumn;
import tapedeck.text.Message;

/**
 * Texts that differ in blanks around them and in capitals alone become one: the spelling that is most frequent in training.
 *
 * @param columns of text; none for all, here with the target
 */
public record UnifyCategories(List<String> columns) implements PreparationStep {
    public UnifyCategories {
        columns = List.copyOf(columns);
    }

    @Override
    public Name name() {
        return Name.of("unify-categories", "prepare.unify-categories", "preparing.short.unify-categories");
    }

    @Override
    public Message setting() {
        return Message.of("prepare.unify-categories.setting");
    }

    @Override
    public FittedStep fit(DataFrame train, String target) throws StepException {
        return FittedColumns.of(FittedColumns.texts(train, columns.isEmpty() ? train.names() : columns, target),
                column -> rule((TextColumn) column));
    }

    private static Rule rule(TextColumn column) {
        Map<String, Map<String, Integer>> spellings = new LinkedHashMap<>();
        for (int row = 0; row < column.size(); row++) {
            if (!column.isMissing(row)) {
                String text = column.text(row).strip();
                spellings.computeIfAbsent(key(text), _ -> new TreeMap<>()).merge(text, 1, Integer::sum);
            }
        }
        Map<String, String> chosen = new LinkedHashMap<>();
        List<Message> learned = new ArrayList<>();
        spellings.forEach((key, counts) -> {
            String most = counts.entrySet().stream()
                    .min(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .orElseThrow().getKey();
            chosen.put(key, most);
            if (counts.size() > 1) {
                learned.add(Message.of("prepare.unify-categories.learned", "column", column.name(), "spellings",
                        String.join(", ", counts.keySet()), "chosen", most));
            }
        });
        return new Rule(chosen, learned);
    }

    /** Returns what all spellings of a text have in common. */
    public static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * @param chosen the spelling of each, by what all its spellings have in common
     */
    private record Rule(Map<String, String> chosen, List<Message> learned) implements ColumnRule {
        @Override
        public List<Column> apply(Column column) {
            @Nullable
            String[] values = new String[column.size()];
            for (int row = 0; row < values.length; row++) {
                if (!column.isMissing(row)) {
                    String text = column.text(row).strip();
                    values[row] = chosen.getOrDefault(key(text), text);
                }
            }
            return List.of(new TextColumn(column.name(), values));
        }
    }
}
