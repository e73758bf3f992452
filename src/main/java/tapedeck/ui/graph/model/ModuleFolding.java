package tapedeck.ui.graph.model;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.FunctionState;
import tapedeck.tape.ModulePath;

/**
 * The choice of modules that are drawn as one card. Where the Functions could not be read, or are more than {@value #VISIBLE}, the inner
 * modules are folded, the deepest first, but for the one that is at work; what the viewer chose stands.
 *
 * @param chosen by the viewer: folded or not, by path
 */
public record ModuleFolding(Map<ModulePath, Boolean> chosen) {
    /** So many Functions can be followed at once. */
    public static final int VISIBLE = 60;
    public static final ModuleFolding NONE = new ModuleFolding(Map.of());

    public ModuleFolding {
        chosen = Map.copyOf(chosen);
    }

    /** The same but for one module. */
    public ModuleFolding with(ModulePath path, boolean folded) {
        Map<ModulePath, Boolean> next = new HashMap<>(chosen);
        next.put(path, folded);
        return new ModuleFolding(next);
    }

    /** The same with every module of {@code functions} folded or none. */
    public ModuleFolding withAll(List<FunctionState> functions, boolean folded) {
        Map<ModulePath, Boolean> next = new HashMap<>(chosen);
        functions.forEach(function -> function.scope().around().forEach(path -> next.put(path, folded)));
        return new ModuleFolding(next);
    }

    /** The folded modules of a tape that can be read, with no Function at work. */
    public Set<ModulePath> of(List<FunctionState> functions) {
        return of(functions, () -> true, ModulePath.NONE);
    }

    /**
     * The folded modules of a tape.
     *
     * @param legible whether all of it can be read when nothing is folded
     * @param working the module of the Function that is at work; empty if none is
     */
    public Set<ModulePath> of(List<FunctionState> functions, BooleanSupplier legible, ModulePath working) {
        Set<ModulePath> folded = automatic(functions, legible);
        working.around().forEach(folded::remove);
        chosen.forEach((path, fold) -> {
            if (fold) {
                folded.add(path);
            } else {
                folded.remove(path);
            }
        });
        return folded;
    }

    private static Set<ModulePath> automatic(List<FunctionState> functions, BooleanSupplier legible) {
        Map<ModulePath, List<ModulePath>> paths = new LinkedHashMap<>(); // of thousands of Functions there are few modules
        functions.forEach(each -> paths.computeIfAbsent(each.scope(), ModulePath::around));
        Set<ModulePath> folded = new LinkedHashSet<>();
        int deepest = paths.values().stream().mapToInt(List::size).max().orElse(0);
        for (int depth = deepest; depth > 0; depth--) {
            int visible = folded.isEmpty() ? functions.size() : visible(functions, paths, depth);
            if (visible <= VISIBLE && (!folded.isEmpty() || legible.getAsBoolean())) {
                break;
            }
            int level = depth;
            paths.values().stream().filter(each -> each.size() >= level).map(each -> each.get(level - 1))
                    .forEach(folded::add);
        }
        return folded;
    }

    /** How many cards there are where all modules deeper than {@code depth} are folded. */
    private static int visible(List<FunctionState> functions, Map<ModulePath, List<ModulePath>> paths, int depth) {
        int visible = 0;
        ModulePath before = null;
        for (FunctionState function : functions) {
            List<ModulePath> all = paths.getOrDefault(function.scope(), List.of());
            ModulePath module = all.size() > depth ? all.get(depth) : null;
            visible += module == null || !module.equals(before) ? 1 : 0;
            before = module;
        }
        return visible;
    }

    /** The module that hides what is inside {@code scope}, or null. */
    static @Nullable ModulePath outermost(ModulePath scope, Set<ModulePath> folded) {
        return folded.isEmpty() ? null : scope.around().stream().filter(folded::contains).findFirst().orElse(null);
    }
}
