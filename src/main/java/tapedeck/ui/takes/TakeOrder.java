package tapedeck.ui.takes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.ui.takes.TakeRow.Fold;

/**
 * The order of rows below each other: what is pinned on top; then all others, those of a group together where the first of them stands,
 * which stays when the group is folded: sorted by loss, that is its best.
 */
final class TakeOrder {
    private TakeOrder() {}

    /**
     * The rows that are seen, each of which is told how its group stands.
     *
     * @param all in the order of their coming
     * @param by what they are sorted by, or null
     * @param folded the names of groups
     */
    static List<TakeRow> of(List<TakeRow> all, @Nullable Comparator<TakeRow> by, Set<String> folded) {
        List<TakeRow> sorted = by == null ? all : all.stream().sorted(by).toList();
        List<TakeRow> seen = new ArrayList<>();
        Map<Object, List<TakeRow>> together = new LinkedHashMap<>();
        for (TakeRow row : sorted) {
            if (row.take().page().pinned()) {
                row.stand(new Fold(group(row), false, false, 1));
                seen.add(row);
            } else {
                Object of = group(row).isEmpty() ? row : group(row);
                together.computeIfAbsent(of, _ -> new ArrayList<>()).add(row);
            }
        }
        for (List<TakeRow> own : together.values()) {
            TakeRow first = own.getFirst();
            boolean isFolded = own.size() > 1 && folded.contains(group(first));
            own.forEach(each -> each.stand(new Fold(group(first), each.equals(first), isFolded, own.size())));
            seen.addAll(isFolded ? List.of(first) : own);
        }
        return seen;
    }

    private static String group(TakeRow row) {
        return row.take().page().group();
    }
}
