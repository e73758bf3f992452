package tapedeck.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tapedeck.programs.Recipe.Part;
import tapedeck.programs.Recipe.Step;
import tapedeck.text.Message;

class RecipeDifferencesTest {
    private static final Message NONE = Message.verbatim("–");

    private static Recipe network(String layers) {
        return new Recipe(Map.of(Part.LAYERS, Message.verbatim(layers)), List.of());
    }

    /** Each step is its title and a number that is written. */
    private static Recipe chain(String... steps) {
        return new Recipe(Map.of(),
                Stream.of(steps).map(each -> new Step(Message.verbatim(each.split(" ", -1)[0]), each)).toList());
    }

    /** Takes from 1, the lessons of which are told by letters. */
    private static RecipeDifferences of(String lessons, Recipe... recipes) {
        Map<Integer, Recipe> all = new HashMap<>();
        Map<Integer, Message> titles = new HashMap<>();
        for (int i = 0; i < recipes.length; i++) {
            all.put(i + 1, recipes[i]);
            titles.put(i + 1, Message.verbatim(lessons.substring(i, i + 1)));
        }
        return RecipeDifferences.of(IntStream.rangeClosed(1, recipes.length + 1).boxed().collect(Collectors.toSet()),
                all,
                titles);
    }

    @Test
    void networksDifferWithinALessonOnly() {
        RecipeDifferences same = of("aa", network("8"), network("8 · 8"));
        assertThat(same.differ(Part.LAYERS)).isTrue();
        assertThat(same.differ(Part.PENALTY)).isFalse();
        assertThat(same.said(2, Part.LAYERS)).isEqualTo(Message.verbatim("8 · 8"));
        assertThat(same.said(2, Part.PENALTY)).isEqualTo(NONE);
        assertThat(same.said(3, Part.LAYERS)).as("it has no recipe").isEqualTo(NONE);
        assertThat(of("ab", network("8"), network("8 · 8")).differ(Part.LAYERS)).isFalse();
        assertThat(of("aa", network("8"), network("8")).differ(Part.LAYERS)).isFalse();
    }

    @Test
    void ofAChainIsSaidWhatNotAllHave() {
        RecipeDifferences all = of("aaa", chain("numbers", "scale", "one-hot"), chain("numbers", "one-hot"),
                chain("numbers", "scale", "log"));
        assertThat(all.chainsDiffer()).isTrue();
        assertThat(all.said(1, null)).isEqualTo(words("scale", "one-hot"));
        assertThat(all.said(2, null)).isEqualTo(words("one-hot"));
        assertThat(all.said(3, null)).isEqualTo(words("scale", "log"));
        assertThat(of("aa", chain("scale"), chain("scale")).chainsDiffer()).isFalse();
    }

    @Test
    void stepsOfOneTitleAreSaidWhole() {
        RecipeDifferences all = of("aa", chain("fill mean", "log"), chain("fill median"));
        assertThat(all.said(1, null)).isEqualTo(words("fill mean", "log"));
        assertThat(all.said(2, null)).isEqualTo(words("fill median"));
    }

    @Test
    void whereOnlyTheOrderDiffersAllIsSaid() {
        assertThat(of("aa", chain("log", "scale"), chain("scale", "log")).said(2, null))
                .isEqualTo(words("scale", "log"));
    }

    private static Message words(String... steps) {
        return Message.list(Stream.of(steps).map(Message::verbatim).toList());
    }
}
