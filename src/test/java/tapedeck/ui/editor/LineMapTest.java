package tapedeck.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which lines of an edited text still run. */
class LineMapTest {
    private static List<Integer> running(List<String> before, List<String> now) {
        LineMap map = LineMap.of(before, now);
        return IntStream.range(0, now.size()).mapToObj(map::running).toList();
    }

    @Test
    void twoChangesLeaveWhatIsBetweenThem() {
        assertThat(running(List.of("a", "b", "c", "d", "e"), List.of("a", "B", "c", "D", "e")))
                .containsExactly(0, -1, 2, -1, 4);
        assertThat(running(List.of("a", "b", "c", "d"), List.of("b", "x", "d"))).containsExactly(1, -1, 3);
    }

    @Test
    void aLineIsNoLineTwice() {
        assertThat(running(List.of("a"), List.of("a", "a"))).containsExactly(0, -1);
        assertThat(running(List.of("a", "a"), List.of("a"))).containsExactly(0);
    }

    @Test
    void aLineThatIsGoneIsNowhere() {
        LineMap map = LineMap.of(List.of("a", "b", "c"), List.of("a", "c"));
        assertThat(map.shown(1)).isEqualTo(-1);
        assertThat(map.shown(2)).isEqualTo(1);
        assertThat(map.shown(-1)).isEqualTo(-1);
        assertThat(map.shown(9)).isEqualTo(-1);
    }

    @Test
    void anEmptyTextHasNothingOfTheOther() {
        assertThat(running(List.of("a"), List.of(""))).containsExactly(-1);
    }

    @Test
    void ofTextsThatAreTooLargeOnlyWhatIsAroundAllChangesIsMatched() {
        List<String> before = Collections.nCopies(3000, "x");
        List<String> now = IntStream.range(0, 3000).mapToObj(i -> i == 0 || i == 2999 ? "y" : "x").toList();
        assertThat(running(before, now)).containsOnly(-1);
    }

    private static List<Integer> carried(List<String> before, List<String> now) {
        LineMap map = LineMap.carrying(before, now);
        return IntStream.range(0, before.size()).mapToObj(map::shown).toList();
    }

    @Test
    void whatIsSetOnALineGoesAlongWithIt_alsoWhenItIsChanged() {
        assertThat(carried(List.of("a = 1", "b = 2"), List.of("# new", "a = 1", "b = 2"))).containsExactly(1, 2);
        assertThat(carried(List.of("a = 1", "b = 2", "c = 3"), List.of("a = 1", "quite another", "c = 3")))
                .as("as many lines as there were").containsExactly(0, 1, 2);
        assertThat(
                carried(List.of("a = 1", "loss = f(a)", "c = 3"), List.of("a = 1", "# more", "loss = g(a)", "c = 3")))
                .as("the one that is alike").containsExactly(0, 2, 3);
        assertThat(carried(List.of("a = 1", "b", "c = 3"), List.of("a = 1", "# a", "b = f(a, 2)", "c = 3")))
                .as("of the longer line more than half has to be the same").containsExactly(0, -1, 3);
        assertThat(carried(List.of("x = f(a, b)"), List.of("    x = f(a,", "          b)"))).containsExactly(0);
    }

    @Test
    void whatIsSetOnALineThatIsDeletedGoesWithIt() {
        assertThat(carried(List.of("a = 1", "b = 2", "c = 3"), List.of("a = 1", "c = 3"))).containsExactly(0, -1, 1);
        assertThat(carried(List.of("a = 1", "print(b)", "c = 3"), List.of("a = 2", "c = 3"))).containsExactly(0, -1, 1);
    }
}
