package tapedeck.data.prepare;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import tapedeck.data.table.Column;
import tapedeck.text.Message;

/**
 * The categories of a column, as training has them: numbers in their order, else texts in theirs.
 *
 * @param column its name
 * @param all the categories
 * @param places the place of each
 */
record Categories(String column, List<String> all, Map<String, Integer> places) {
    /** A place that no category has. */
    static final int UNKNOWN = -1;
    /** More are not listed in a sentence. */
    private static final int SHOWN = 8;

    /** Those that are met, in their order. */
    static Categories met(Column column) {
        List<String> met = IntStream.range(0, column.size()).filter(row -> !column.isMissing(row))
                .mapToObj(column::text).distinct().toList();
        return of(column.name(), met.stream().sorted(order(met)).toList());
    }

    /** Those given. */
    static Categories of(String column, List<String> all) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            places.put(all.get(i), i);
        }
        return new Categories(column, all, places);
    }

    private static Comparator<String> order(List<String> texts) {
        boolean numbers = texts.stream().allMatch(text -> text.matches("[+-]?\\d{1,15}(\\.\\d{1,15})?"));
        return numbers
                ? Comparator.comparingDouble(Double::parseDouble)
                : Comparator.comparing(Function.identity());
    }

    /** The place of a row's category; {@link #UNKNOWN} if it was not met. */
    int place(Column given, int row) {
        return places.getOrDefault(given.text(row), UNKNOWN);
    }

    /** Returns what was learned: the categories. */
    Message learned() {
        return all.size() > SHOWN
                ? Message.of("prepare.categories.many", "column", column, "count", all.size())
                : Message.of("prepare.categories", "column", column, "categories", String.join(", ", all));
    }

    /** A sentence for each category of these rows that was not met, with {@code key}. */
    List<Message> unknown(Column given, String key) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        IntStream.range(0, given.size()).filter(row -> !given.isMissing(row) && place(given, row) == UNKNOWN)
                .forEach(row -> counts.merge(given.text(row), 1, Integer::sum));
        return counts.entrySet().stream().limit(SHOWN).map(each -> Message.of(key, "column", column, "category",
                each.getKey(), "rows", each.getValue())).toList();
    }
}
