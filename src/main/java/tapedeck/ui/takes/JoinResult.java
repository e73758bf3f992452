package tapedeck.ui.takes;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The result of dragging a take onto another.
 *
 * @param takes that get another group, by id
 * @param group its name; empty for none
 */
record JoinResult(List<Integer> takes, String group) {
    /**
     * It goes into the other's group; if that has none, both into a new one. Dropped below all takes it leaves its own.
     *
     * @param all the rows there are
     * @param dragged the id of what is dragged
     * @param onto null for below all
     * @param name of a new group by its number, from 1
     * @return nothing if it would change nothing
     */
    static Optional<JoinResult> of(List<TakeRow> all, int dragged, @Nullable TakeRow onto, IntFunction<String> name) {
        Optional<TakeRow> row = all.stream().filter(each -> each.id() == dragged).findFirst();
        if (row.isEmpty() || (onto != null && onto.id() == dragged)) {
            return Optional.empty();
        }
        String own = group(row.get());
        String to = onto == null ? "" : group(onto);
        if (onto != null && to.isEmpty()) {
            Set<String> there = all.stream().map(JoinResult::group).collect(Collectors.toSet());
            String made = IntStream.iterate(1, n -> n + 1).mapToObj(name).filter(each -> !there.contains(each))
                    .findFirst().orElseThrow();
            return Optional.of(new JoinResult(List.of(onto.id(), dragged), made));
        }
        return own.equals(to) ? Optional.empty() : Optional.of(new JoinResult(List.of(dragged), to));
    }

    private static String group(TakeRow row) {
        return row.take().page().group();
    }
}
