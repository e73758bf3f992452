package tapedeck.ui.listing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.autograd.SourceLine;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeEvent.Assigned;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TapeEvent.LineReached;

/**
 * What is known of the lines of a script, so far in an iteration: what each assigned when it ran last in it, or before it where
 * it lies outside the loop, and the Functions that it called then. Lines are counted from 0. Not changed once it was made.
 */
final class LineFacts {
    /** Of an iteration that has not begun. */
    static final LineFacts NONE = new LineFacts();

    private final Map<Integer, Map<String, Assigned>> assigned = new HashMap<>();
    private final Map<Integer, List<Integer>> functions = new HashMap<>();
    private final Map<String, Assigned> names = new HashMap<>();
    private final Map<String, Assigned> earlier = new HashMap<>();

    private LineFacts() {}

    /** When {@code events} have happened in an iteration that began with the values of {@code standing}. */
    static LineFacts of(List<TapeEvent> events, List<Assigned> standing) {
        LineFacts facts = new LineFacts();
        for (Assigned each : standing) {
            if (each.line() == null) {
                facts.earlier.put(each.name(), each);
            } else {
                facts.beside(each.line(), each);
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
                if (now.line() != null) {
                    beside(now.line(), now);
                }
                names.put(now.name(), now);
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

    /** What the line at an index assigned, in order. */
    Collection<Assigned> assigned(int line) {
        return assigned.getOrDefault(line, Map.of()).values();
    }

    /** The places on the tape of the Functions that the line at an index called, in order. */
    List<Integer> functions(int line) {
        return functions.getOrDefault(line, List.of());
    }

    /** What a variable was assigned last, in the iteration, or null. */
    @Nullable
    Assigned named(String name) {
        return names.get(name);
    }

    /** What a variable held when the iteration began, or null. */
    @Nullable
    Assigned earlier(String name) {
        return earlier.get(name);
    }
}
