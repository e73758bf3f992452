package tapedeck.ui.listing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import tapedeck.autograd.SourceLine;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeEvent.Assigned;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TapeEvent.LineReached;

/**
 * The facts about the lines of a script, so far in an iteration: what each assigned when it ran last in it, or before it where it lies
 * outside the loop, and the Functions that it called then. Lines are counted from 0. Not changed once it was made.
 */
final class LineFacts {
    /** Of an iteration that has not begun. */
    static final LineFacts NONE = new LineFacts();

    private final Map<Integer, Map<String, Assigned>> assigned = new HashMap<>();
    private final Map<Integer, List<Integer>> functions = new HashMap<>();
    /** By name what each line assigned to it last, in order: variables of several functions may be called so. */
    private final Map<String, Map<Integer, Assigned>> names = new HashMap<>();
    private final Map<String, Map<Integer, Assigned>> earlier = new HashMap<>();

    private LineFacts() {}

    /** When {@code events} have happened in an iteration that began with the values of {@code standing}. */
    static LineFacts of(List<TapeEvent> events, List<Assigned> standing) {
        LineFacts facts = new LineFacts();
        for (Assigned each : standing) {
            if (each.line() != null && each.beside()) {
                facts.beside(each.line(), each);
            } else {
                put(facts.earlier, each);
            }
        }
        events.forEach(facts::add);
        return facts;
    }

    private void add(TapeEvent event) {
        switch (event) {
            case LineReached(SourceLine line, int last, String _) -> {
                for (int i = line.line() - 1; i < last; i++) {
                    assigned.remove(i);
                    functions.remove(i);
                }
            }
            case Assigned now -> {
                if (now.line() != null && now.beside()) {
                    beside(now.line(), now);
                }
                put(names, now);
            }
            case FunctionRecorded(int index, var _, var _, var _, var _, var _, var _, var _, var _, var _, SourceLine at) when at != null ->
                functions.computeIfAbsent(at.line() - 1, _ -> new ArrayList<>()).add(index);
            default -> {
                // of no line
            }
        }
    }

    private void beside(SourceLine line, Assigned value) {
        Map<String, Assigned> there = assigned.computeIfAbsent(line.line() - 1, _ -> new LinkedHashMap<>());
        there.remove(value.name()); // it comes last
        there.put(value.name(), value);
    }

    private static void put(Map<String, Map<Integer, Assigned>> names, Assigned value) {
        Map<Integer, Assigned> lines = names.computeIfAbsent(value.name(), _ -> new LinkedHashMap<>());
        lines.remove(line(value)); // it comes last
        lines.put(line(value), value);
    }

    private static int line(Assigned value) {
        return value.line() == null ? 0 : value.line().line();
    }

    /** Returns what the line at an index assigned, in order. */
    Collection<Assigned> assigned(int line) {
        return assigned.getOrDefault(line, Map.of()).values();
    }

    /** The places on the tape of the Functions that the line at an index called, in order. */
    List<Integer> functions(int line) {
        return functions.getOrDefault(line, List.of());
    }

    /** Returns what was assigned last, in the iteration, to variables called so by lines (from 1) that match, or null. */
    @Nullable
    Assigned named(String name, IntPredicate lines) {
        return last(names, name, lines);
    }

    /** Returns what the variable called so held when the iteration began, of the function that has lines (from 1) that match, or null. */
    @Nullable
    Assigned earlier(String name, IntPredicate lines) {
        return last(earlier, name, lines);
    }

    private static @Nullable Assigned last(Map<String, Map<Integer, Assigned>> from, String name, IntPredicate lines) {
        return from.getOrDefault(name, Map.of()).values().stream().filter(each -> lines.test(line(each)))
                .reduce((_, later) -> later).orElse(null);
    }
}
