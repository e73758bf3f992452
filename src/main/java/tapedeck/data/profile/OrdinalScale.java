package tapedeck.data.profile;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that have an order everybody knows. */
public final class OrdinalScale {
    private static final List<List<String>> ALL = List.of(
            List.of("very low", "low", "medium", "high", "very high"),
            List.of("low", "moderate", "high"),
            List.of("low", "middle", "high"),
            List.of("xxs", "xs", "s", "m", "l", "xl", "xxl"),
            List.of("tiny", "small", "medium", "large", "huge"),
            List.of("very bad", "bad", "fair", "good", "very good", "excellent"),
            List.of("poor", "fair", "good", "very good", "excellent"),
            List.of("never", "rarely", "sometimes", "often", "always"),
            List.of("first", "second", "third", "fourth", "fifth"),
            List.of("1st", "2nd", "3rd", "4th", "5th"),
            List.of("strongly disagree", "disagree", "neutral", "agree", "strongly agree"),
            List.of("none", "mild", "moderate", "severe"),
            List.of("cold", "cool", "mild", "warm", "hot"),
            List.of("sehr niedrig", "niedrig", "mittel", "hoch", "sehr hoch"),
            List.of("sehr klein", "klein", "mittel", "groß", "sehr groß"),
            List.of("ungenügend", "mangelhaft", "ausreichend", "befriedigend", "gut", "sehr gut"),
            List.of("nie", "selten", "manchmal", "oft", "immer"));
    private static final int LEAST = 3;

    private OrdinalScale() {}

    /**
     * These values in their order, as they are written, if all of them belong to one scale and there are three at least.
     * Spellings that differ in case or blanks alone stand side by side.
     */
    public static Optional<List<String>> of(Collection<String> values) {
        Set<String> folded = values.stream().map(ColumnCells::folded).collect(Collectors.toSet());
        return ALL.stream().filter(scale -> folded.size() >= LEAST && scale.containsAll(folded)).findFirst()
                .map(scale -> values.stream().distinct()
                        .sorted((a, b) -> scale.indexOf(ColumnCells.folded(a)) - scale.indexOf(ColumnCells.folded(b)))
                        .toList());
    }
}
