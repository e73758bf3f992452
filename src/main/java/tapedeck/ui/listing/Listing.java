package tapedeck.ui.listing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.Phase;
import tapedeck.tape.TapeEvent;
import tapedeck.ui.selection.Selection;

/**
 * A captured iteration as PyTorch lines, made of the events alone: what really ran, not what was written. Tensors
 * that the Program brought in, as {@code x} or {@code w1}, are free names. Immutable.
 */
public final class Listing {
    /** Of nothing. */
    public static final Listing EMPTY = of(List.of());

    private final List<Line> lines;
    private final List<TapeEvent> events;
    /** For each event the line it is seen at, or -1. */
    private final int[] places;
    private final Map<Selection, Integer> subjects;

    Listing(List<Line> lines, List<TapeEvent> events, int[] places, Map<Selection, Integer> subjects) {
        this.lines = lines;
        this.events = events;
        this.places = places;
        this.subjects = subjects;
    }

    /** The listing of these events. */
    public static Listing of(List<TapeEvent> events) {
        return new ListingBuilder(events).build();
    }

    /** All lines, in order. */
    public List<Line> lines() {
        return lines;
    }

    /** All lines as one text. */
    public String text() {
        return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    /** The lines at these indices, in order, as one text. */
    public String text(Collection<Integer> indices) {
        return new TreeSet<>(indices).stream().map(i -> lines.get(i).text()).collect(Collectors.joining("\n"));
    }

    /** The index of the line that was done last when {@code playhead} events have happened, or -1 before the first. */
    public int current(int playhead) {
        return playhead < 1 || playhead > places.length ? -1 : places[playhead - 1];
    }

    /** The index of the line about a Function, or of the first about a tensor: what made it or changed it; else -1. */
    public int indexOf(@Nullable Selection subject) {
        return subject == null ? -1 : subjects.getOrDefault(subject, -1);
    }

    /** How the line at {@code index} stands when {@code playhead} events have happened. */
    public Mark mark(int index, int playhead) {
        Line line = lines.get(index);
        boolean backward = playhead > 0 && playhead <= events.size()
                && events.get(playhead - 1).phase() == Phase.BACKWARD;
        if (index == current(playhead)) {
            return backward && line.backward() != null ? Mark.BACKWARD : backward ? Mark.CALLING : Mark.CURRENT;
        }
        if (backward && index == calling(playhead)) {
            return Mark.CALLING;
        }
        if (line.isPassed(playhead)) {
            return Mark.PASSED;
        }
        return line.place() <= playhead ? Mark.DONE : Mark.AHEAD;
    }

    /** The index of the line that called the backward pass which is on its way. */
    private int calling(int playhead) {
        for (int i = playhead - 1; i >= 0; i--) {
            if (events.get(i) instanceof TapeEvent.BackwardStarted) {
                return places[i];
            }
        }
        return -1;
    }
}
