package tapedeck.lessons.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A mistake that can be planted in one program: a line that is replaced, removed or added. Immutable.
 *
 * @param kind what it does
 * @param at the line, from 0, that it replaces, or behind which it stands
 * @param healthy that line as it should be; empty where there should be none
 * @param planted what stands there instead; empty where the line is missing
 * @param wrong repairs that heal nothing
 */
public record PlantedMistake(MistakeKind kind, int at, String healthy, String planted, List<String> wrong) {
    public PlantedMistake {
        wrong = List.copyOf(wrong);
    }

    /** Returns the lines of the program with {@code text} where the mistake would be; no line if that is empty. */
    List<String> in(List<String> lines, String text) {
        String anchor = lines.get(at);
        List<String> all = new ArrayList<>(lines.subList(0, healthy.isEmpty() ? at + 1 : at));
        if (!text.isBlank()) {
            all.add(anchor.substring(0, anchor.length() - anchor.stripLeading().length()) + text.strip());
        }
        all.addAll(lines.subList(at + 1, lines.size()));
        return all;
    }

    /** What can be put there to repair it: the right line first. */
    List<String> repairs() {
        return Stream.concat(Stream.of(healthy), wrong.stream()).toList();
    }
}
