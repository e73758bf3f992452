package tapedeck.ui.takes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tapedeck.deck.takes.Take;
import tapedeck.text.Message;

class JoinResultTest {
    private final List<TakeRow> rows = IntStream.rangeClosed(1, 4).mapToObj(id -> {
        Take take = TakesModelTest.take(id, null, 0.1, 1);
        return new TakeRow(take.with(take.page().grouped(id == 2 ? "rates" : id == 3 ? "g1" : "")), false,
                new TakeRow.Group(Message.verbatim(""), true, false));
    }).toList();

    private Optional<JoinResult> dropped(int take, int onto) {
        @Nullable
        TakeRow target = onto == 0 ? null : rows.get(onto - 1);
        return JoinResult.of(rows, take, target, number -> "g" + number);
    }

    @Test
    void aTakeGoesIntoTheGroupItIsDroppedOn() {
        assertThat(dropped(1, 2)).contains(new JoinResult(List.of(1), "rates"));
        assertThat(dropped(3, 2)).contains(new JoinResult(List.of(3), "rates"));
    }

    @Test
    void twoWithoutAGroupMakeOneThatIsNotThere() {
        assertThat(dropped(1, 4)).contains(new JoinResult(List.of(4, 1), "g2"));
        assertThat(dropped(2, 4)).contains(new JoinResult(List.of(4, 2), "g2"));
    }

    @Test
    void belowAllItLeavesItsGroup() {
        assertThat(dropped(2, 0)).contains(new JoinResult(List.of(2), ""));
        assertThat(dropped(1, 0)).as("it is in none").isEmpty();
    }

    @Test
    void ontoItselfNothingComesOfItNorOfWhatIsGone() {
        assertThat(dropped(1, 1)).isEmpty();
        assertThat(dropped(2, 2)).isEmpty();
        assertThat(dropped(7, 2)).isEmpty();
    }
}
