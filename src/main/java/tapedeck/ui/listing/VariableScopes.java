package tapedeck.ui.listing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The functions of a Python program and the variables that are their own, by Python's rules: what a function assigns anywhere
 * is its own, what it only reads is of the functions around it, else of the script. Lines are counted from 1. Immutable.
 */
final class VariableScopes {
    /** The owner of the script's own variables, and of what no function assigns. */
    static final int SCRIPT = 0;
    /** The owner of what a lambda or a comprehension binds, which lasts no longer than that. */
    static final int WITHIN_LINE = -1;

    private static final String FUNCTION = "def";
    private static final String CLASS = "class";

    /** A function, a class, or (without one around it) the script. */
    private static final class Scope {
        private final int line;
        private final int indent;
        private final boolean isClass;
        private final @Nullable Scope around;
        private final PythonBindings bindings = new PythonBindings();

        private Scope(int line, int indent, boolean isClass, @Nullable Scope around) {
            this.line = line;
            this.indent = indent;
            this.isClass = isClass;
            this.around = around;
        }

        private int owner(String variable) {
            if (bindings.isGlobal(variable)) {
                return SCRIPT;
            }
            if (bindings.binds(variable)) {
                return line;
            }
            Scope outer = around;
            while (outer != null && (outer.isClass || !outer.bindings.binds(variable))) {
                outer = outer.bindings.isGlobal(variable) ? null : outer.around;
            }
            return outer == null ? SCRIPT : outer.line;
        }
    }

    private final Scope script = new Scope(SCRIPT, -1, false, null);
    private final Map<Integer, Scope> scopes = new HashMap<>();
    /** Functions and classes by the lines of their heads, with what is theirs there. */
    private final Map<Integer, Scope> heads = new HashMap<>();
    private final Map<Integer, Set<String>> own = new HashMap<>();
    private final Map<Integer, Set<String>> brief = new HashMap<>();

    private VariableScopes(List<String> lines) {
        Deque<Scope> open = new ArrayDeque<>(List.of(script));
        for (PythonStatement each : PythonStatement.of(lines)) {
            while (each.indent() <= open.element().indent) {
                open.pop();
            }
            for (int i = each.first(); i <= each.last(); i++) {
                scopes.put(i, open.element());
            }
            add(each, open);
        }
    }

    /** The scopes of a program of these lines; of what is no Python some. */
    static VariableScopes of(List<String> lines) {
        return new VariableScopes(lines);
    }

    private void add(PythonStatement statement, Deque<Scope> open) {
        Scope around = open.element();
        List<String> tokens = statement.tokens();
        String kind = tokens.getFirst();
        PythonBindings here = new PythonBindings();
        if (kind.equals(FUNCTION) || kind.equals(CLASS)) {
            Scope made = new Scope(statement.first(), statement.indent(), kind.equals(CLASS), around);
            if (tokens.size() > 1) {
                around.bindings.bind(tokens.get(1));
            }
            int body = PythonBindings.colon(tokens, 0) + 1;
            if (kind.equals(FUNCTION)) {
                here.parameters(tokens.subList(0, body));
            }
            here.statements(tokens.subList(body, tokens.size()));
            made.bindings.add(here);
            open.push(made);
            for (int i = statement.first(); i <= statement.last(); i++) {
                heads.put(i, made);
                own.put(i, here.all());
            }
        } else {
            here.statements(tokens);
            around.bindings.add(here);
        }
        for (int i = statement.first(); i <= statement.last(); i++) {
            brief.computeIfAbsent(i, _ -> new HashSet<>()).addAll(here.withinLine());
        }
    }

    /** The first line of the function that assigns {@code name} where it is assigned on a line: {@link #SCRIPT} of none. */
    int owner(int line, String name) {
        String variable = variable(name);
        Scope head = heads.get(line);
        if (head != null && own.getOrDefault(line, Set.of()).contains(variable)) {
            return head.owner(variable);
        }
        return scopes.getOrDefault(line, script).owner(variable);
    }

    /** As {@link #owner} of a name that is read on a line; {@link #WITHIN_LINE} if it may be a lambda's or a comprehension's. */
    int ownerWhereRead(int line, String name) {
        return brief.getOrDefault(line, Set.of()).contains(variable(name)) ? WITHIN_LINE : owner(line, name);
    }

    /** The variable of {@code self.total}, which is {@code self}. */
    private static String variable(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
