package tapedeck.ui.graph.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.FunctionState;

/**
 * The choice of modules that are drawn as one card. A module is known by the path of its scope, {@code net/layer 1}. Where the Functions
 * could not be read, or are more than {@value #VISIBLE}, the inner modules are folded, the deepest first, but for the one that is at
 * work; what the viewer chose stands.
 *
 * @param chosen by the viewer: folded or not, by path
 */
public record ModuleFolding(Map<String, Boolean> chosen) {
    /** So many Functions can be followed at once. */
    public static final int VISIBLE = 60;
    public static final ModuleFolding NONE = new ModuleFolding(Map.of());

    public ModuleFolding {
        chosen = Map.copyOf(chosen);
    }

    /** The same but for one module. */
    public ModuleFolding with(String path, boolean folded) {
        Map<String, Boolean> next = new HashMap<>(chosen);
        next.put(path, folded);
        return new ModuleFolding(next);
    }

    /** The same with every module of {@code functions} folded or none. */
    public ModuleFolding withAll(List<FunctionState> functions, boolean folded) {
        Map<String, Boolean> next = new HashMap<>(chosen);
        functions.forEach(function -> paths(function.scope()).forEach(path -> next.put(path, folded)));
        return new ModuleFolding(next);
    }

    /** The folded modules of a tape that can be read, with no Function at work. */
    public Set<String> of(List<FunctionState> functions) {
        return of(functions, () -> true, "");
    }

    /**
     * The folded modules of a tape.
     *
     * @param legible whether all of it can be read when nothing is folded
     * @param working the scope of the Function that is at work; empty if none is
     */
    public Set<String> of(List<FunctionState> functions, BooleanSupplier legible, String working) {
        Set<String> folded = automatic(functions, legible);
        paths(working).forEach(folded::remove);
        chosen.forEach((path, fold) -> {
            if (fold) {
                folded.add(path);
            } else {
                folded.remove(path);
            }
        });
        return folded;
    }

    private static Set<String> automatic(List<FunctionState> functions, BooleanSupplier legible) {
        Map<String, List<String>> paths = new LinkedHashMap<>(); // of thousands of Functions there are few modules
        functions.forEach(each -> paths.computeIfAbsent(each.scope(), ModuleFolding::paths));
        Set<String> folded = new LinkedHashSet<>();
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
    private static int visible(List<FunctionState> functions, Map<String, List<String>> paths, int depth) {
        int visible = 0;
        String before = null;
        for (FunctionState function : functions) {
            List<String> all = paths.getOrDefault(function.scope(), List.of());
            String module = all.size() > depth ? all.get(depth) : null;
            visible += module == null || !module.equals(before) ? 1 : 0;
            before = module;
        }
        return visible;
    }

    /** The module that hides what is inside {@code scope}, or null. */
    static @Nullable String outermost(String scope, Set<String> folded) {
        return folded.isEmpty() ? null : paths(scope).stream().filter(folded::contains).findFirst().orElse(null);
    }

    /** A scope and those around it, the outermost first; none for the empty scope. */
    public static List<String> paths(String scope) {
        List<String> paths = new ArrayList<>();
        for (int at = scope.indexOf('/'); at >= 0; at = scope.indexOf('/', at + 1)) {
            paths.add(scope.substring(0, at));
        }
        if (!scope.isEmpty()) {
            paths.add(scope);
        }
        return paths;
    }

    /** {@code net} of {@code net/layer 1}; empty of {@code net}. */
    static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** {@code layer 1} of {@code net/layer 1}. */
    public static String title(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
