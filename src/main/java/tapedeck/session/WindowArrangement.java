package tapedeck.session;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The arrangement of the window: what is picked, folded, dragged, open. Which names there are, the window knows; those that it does not
 * know it leaves alone. Immutable.
 *
 * @param values by name
 */
public record WindowArrangement(SortedMap<String, List<String>> values) {
    /** As a window begins. */
    public static final WindowArrangement NONE = new WindowArrangement(Collections.emptySortedMap());

    public WindowArrangement {
        SortedMap<String, List<String>> copies = new TreeMap<>();
        values.forEach((name, each) -> copies.put(name, List.copyOf(each)));
        values = Collections.unmodifiableSortedMap(copies);
    }

    /** Returns what is known by that name; empty if nothing is. */
    public List<String> of(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The same with this by that name. */
    public WindowArrangement with(String name, List<String> all) {
        SortedMap<String, List<String>> more = new TreeMap<>(values);
        more.put(name, all);
        return new WindowArrangement(more);
    }
}
