package tapedeck.ui.listing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.ui.selection.Selection;

/** The lines of a listing as they are written. What is done without gradients stands in a block of its own. */
final class Lines {
    private static final String INDENT = "    ";
    private static final String NO_GRAD = "with torch.no_grad():";

    private final List<Line> lines = new ArrayList<>();
    private final Map<Selection, Integer> subjects = new HashMap<>();
    private boolean inBlock;

    List<Line> all() {
        return List.copyOf(lines);
    }

    /** The first line about each. */
    Map<Selection, Integer> subjects() {
        return Map.copyOf(subjects);
    }

    /** Says that a line is about something, unless an earlier one is. */
    void about(Selection subject, int line) {
        subjects.putIfAbsent(subject, line);
    }

    /** Writes a line, done with event {@code at}; it ends a block without gradients. Returns its index. */
    int add(String text, @Nullable Selection subject, @Nullable Condition condition, int at) {
        return add(text, subject, condition, null, at);
    }

    /** As above, with what holds the deck in backward. */
    int add(String text, @Nullable Selection subject, @Nullable Condition condition, @Nullable Condition backward,
            int at) {
        inBlock = false;
        return write(text, subject, condition, backward, at);
    }

    /** Writes a line in the block without gradients, which begins if need be. */
    int addInBlock(String text, @Nullable Selection subject, @Nullable Condition condition,
            @Nullable Condition backward, int at) {
        if (!inBlock) {
            write(NO_GRAD, null, null, null, at);
            inBlock = true;
        }
        return write(INDENT + text, subject, condition, backward, at);
    }

    /** Writes a line without subject where the last one stands: in the block or not. */
    int addHere(String text, int at) {
        return write((inBlock ? INDENT : "") + text, null, null, null, at);
    }

    private int write(String text, @Nullable Selection subject, @Nullable Condition condition,
            @Nullable Condition backward, int at) {
        lines.add(new Line(lines.size() + 1, text, subject, condition, backward, at + 1, List.of()));
        if (subject != null) {
            about(subject, lines.size() - 1);
        }
        return lines.size() - 1;
    }

    /** Backward has passed the line's Function with event {@code at}. */
    void pass(int index, int at) {
        Line line = lines.get(index);
        List<Integer> passes = new ArrayList<>(line.passes());
        passes.add(at + 1);
        lines.set(index, new Line(line.number(), line.text(), line.subject(), line.condition(), line.backward(),
                line.place(), List.copyOf(passes)));
    }

    /** The line is done only with event {@code at}. */
    void done(int index, int at) {
        Line line = lines.get(index);
        lines.set(index, new Line(line.number(), line.text(), line.subject(), line.condition(), line.backward(), at + 1,
                line.passes()));
    }
}
