package tapedeck.tape;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The name of each tensor of an iteration, in the graph, the listing, sentences and breakpoints alike: the Program's name, with {@code
 * _2}, {@code _3} … where it gave that to another one before, or else {@code t1}, {@code t2} … in the order of their appearance, until it
 * has one: a script names what a module gave long after. A plain number has none. The same program gives the same names in every
 * iteration.
 */
public final class TensorNames {
    private final Map<Long, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    /** What is only counted so far. */
    private final Set<Long> counted = new HashSet<>();
    private int unnamed;

    /**
     * The tensor under its name.
     *
     * @param wished as the Program calls it by now, or empty
     */
    public TensorState name(TensorState tensor, String wished) {
        TensorState asWished = tensor.named(wished.strip().replaceAll("\\s+", "_"));
        String known = names.get(tensor.id());
        if (known == null && asWished.isNumber()) {
            return asWished;
        }
        boolean isNew = known == null || (counted.contains(tensor.id()) && !asWished.name().isEmpty());
        return asWished.named(isNew ? give(tensor.id(), asWished.name()) : Objects.requireNonNull(known));
    }

    private String give(long id, String wished) {
        String name = wished.isEmpty() ? "t" + ++unnamed : wished;
        for (int i = 2; !taken.add(name); i++) {
            name = wished.isEmpty() ? "t" + ++unnamed : wished + "_" + i;
        }
        names.put(id, name);
        if (wished.isEmpty()) {
            counted.add(id);
        } else {
            counted.remove(id);
        }
        return name;
    }
}
