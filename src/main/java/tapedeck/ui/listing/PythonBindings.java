package tapedeck.ui.listing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tapedeck.text.Python;

/** The variables to which statements of Python give a value, gathered from their tokens. */
final class PythonBindings {
    private static final Set<String> COMPOUND = Set.of("if", "elif", "else", "for", "while", "with", "try", "except",
            "finally", "case");
    private static final Set<String> UPDATES = Set.of("+=", "-=", "*=", "/=", "%=", "@=", "&=", "|=", "^=", "**=",
            "//=",
            ">>=", "<<=");

    private final Set<String> bound = new HashSet<>();
    private final Set<String> global = new HashSet<>();
    private final Set<String> nonlocal = new HashSet<>();
    private final Set<String> withinLine = new HashSet<>();

    /** Adds what others are; what lasts no longer than a line is theirs alone. */
    void add(PythonBindings others) {
        bound.addAll(others.bound);
        global.addAll(others.global);
        nonlocal.addAll(others.nonlocal);
    }

    void bind(String name) {
        bound.add(name);
    }

    boolean binds(String name) {
        return bound.contains(name) && !nonlocal.contains(name) && !global.contains(name);
    }

    boolean isGlobal(String name) {
        return global.contains(name);
    }

    Set<String> all() {
        return Set.copyOf(bound);
    }

    /** Returns what lambdas and comprehensions bind. */
    Set<String> withinLine() {
        return withinLine;
    }

    /** Adds the parameters of a function, whose head this is. */
    void parameters(List<String> head) {
        int depth = 0;
        for (int i = 0; i < head.size(); i++) {
            depth += depth(head.get(i));
            if (depth == 1 && i > 0 && isName(head.get(i))
                    && Set.of("(", ",", "*", "**").contains(head.get(i - 1))) {
                bound.add(head.get(i));
            }
        }
        expression(head);
    }

    /** Adds what statements on one line bind, of one with a body also what that binds there. */
    void statements(List<String> tokens) {
        int from = 0;
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            depth += depth(tokens.get(i));
            if (depth == 0 && tokens.get(i).equals(";")) {
                statement(tokens.subList(from, i));
                from = i + 1;
            }
        }
        statement(tokens.subList(from, tokens.size()));
    }

    private void statement(List<String> tokens) {
        if (tokens.isEmpty()) {
            return;
        }
        String first = tokens.getFirst();
        int colon = COMPOUND.contains(first) ? colon(tokens, 1) : -1;
        List<String> head = colon < 0 ? tokens : tokens.subList(0, colon);
        expression(head);
        switch (first) {
            case "global" -> global.addAll(tokens);
            case "nonlocal" -> nonlocal.addAll(tokens);
            case "import", "from" -> imports(tokens);
            case "for" -> targets(tokens.subList(1, Math.max(1, tokens.indexOf("in"))));
            case "with", "except" -> aliases(head);
            case "case" -> captures(head.contains("if") ? head.subList(0, head.indexOf("if")) : head);
            case "match" -> assignments(head.getLast().equals(":") ? List.of() : head);
            default -> assignments(head);
        }
        if (colon >= 0) {
            statements(tokens.subList(colon + 1, tokens.size()));
        }
    }

    /** Where a head ends: the first colon from an index on that is in no brackets and no lambda's; the last token if there is none. */
    static int colon(List<String> tokens, int from) {
        int depth = 0;
        int lambdas = 0;
        for (int i = from; i < tokens.size(); i++) {
            depth += depth(tokens.get(i));
            if (depth == 0 && tokens.get(i).equals("lambda")) {
                lambdas++;
            } else if (depth == 0 && tokens.get(i).equals(":") && lambdas-- == 0) {
                return i;
            }
        }
        return tokens.size() - 1;
    }

    private void imports(List<String> tokens) {
        for (String each : tokens.subList(Math.max(0, tokens.indexOf("import")), tokens.size())) {
            if (isName(each)) {
                bound.add(each);
            }
        }
    }

    private void aliases(List<String> head) {
        for (int i = 0; i < head.size(); i++) {
            if (head.get(i).equals("as")) {
                int depth = 0;
                int end = i + 1;
                while (end < head.size() && (depth > 0 || !Set.of(",", ")").contains(head.get(end)))) {
                    depth += depth(head.get(end++));
                }
                targets(head.subList(i + 1, end));
            }
        }
    }

    private void assignments(List<String> tokens) {
        int from = 0;
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            depth += depth(token);
            boolean annotates = token.equals(":") && from == 0 && !tokens.getFirst().equals("lambda");
            if (depth == 0 && (token.equals("=") || UPDATES.contains(token) || annotates)) {
                targets(tokens.subList(from, i));
                from = i + 1;
            }
            if (depth == 0 && annotates) {
                return;
            }
        }
    }

    /** Names that are given a value: no attributes, and nothing of what is called or indexed. */
    private void targets(List<String> tokens) {
        int trailing = 0;
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            boolean opens = depth(token) > 0;
            boolean trailer = opens && !token.equals("{") && i > 0
                    && (isName(tokens.get(i - 1)) || depth(tokens.get(i - 1)) < 0);
            if (trailing > 0 || trailer) {
                trailing += depth(token);
                continue;
            }
            String next = i + 1 < tokens.size() ? tokens.get(i + 1) : "";
            if (isName(token) && !Set.of(".", "(", "[").contains(next) && (i == 0 || !tokens.get(i - 1).equals("."))) {
                bound.add(token);
            }
        }
    }

    /** Names in a pattern, but those of classes, of their attributes and of constants with a dot. */
    private void captures(List<String> pattern) {
        for (int i = 1; i < pattern.size(); i++) {
            String next = i + 1 < pattern.size() ? pattern.get(i + 1) : "";
            if (isName(pattern.get(i)) && !Set.of(".", "(", "=").contains(next) && !pattern.get(i - 1).equals(".")) {
                bound.add(pattern.get(i));
            }
        }
    }

    /** What an expression binds: by {@code :=} for the function, by a lambda or a comprehension for itself. */
    private void expression(List<String> tokens) {
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            depth += depth(token);
            if (token.equals(":=") && i > 0) {
                bound.add(tokens.get(i - 1));
            } else if (token.equals("lambda")) {
                within(tokens.subList(i + 1, Math.max(i + 1, colon(tokens, i + 1))));
            } else if (token.equals("for") && depth > 0) {
                List<String> rest = tokens.subList(i + 1, tokens.size());
                within(rest.subList(0, Math.max(0, rest.indexOf("in"))));
            }
        }
    }

    private void within(List<String> names) {
        names.stream().filter(PythonBindings::isName).forEach(withinLine::add);
    }

    private static boolean isName(String token) {
        char c = token.charAt(0);
        return (c == '_' || Character.isUnicodeIdentifierStart(c)) && !Python.isKeyword(token);
    }

    private static int depth(String token) {
        return switch (token) {
            case "(", "[", "{" -> 1;
            case ")", "]", "}" -> -1;
            default -> 0;
        };
    }
}
