package tapedeck.ui.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.FxTest;
import tapedeck.ui.graph.layout.Box;
import tapedeck.ui.graph.layout.Invariants;
import tapedeck.ui.graph.layout.PaneRoom;
import tapedeck.ui.graph.model.GraphActivity;

/** Where not all of the graph can be read at once, the view is where something happens. */
class FollowingTest {
    private static final double NARROW = 560;
    private static final double LOW = 340;

    private static boolean isReadable(GraphPane pane) {
        return pane.scale() >= PaneRoom.READABLE - 0.001 || (isAllSeen(pane) && pane.scale() >= Camera.WHOLE);
    }

    private static boolean isAllSeen(GraphPane pane) {
        return pane.view().drawing().arrangement().size().isInside(pane.view().camera().seen().grown(1));
    }

    private static GraphPane narrow(TapeSnapshot snapshot) {
        GraphPane pane = OddTapesTest.shown(snapshot);
        pane.resize(NARROW, LOW);
        pane.settle();
        return pane;
    }

    @Test
    void whatHappensIsSeenAtASizeThatIsReadWithoutEffort() throws Exception {
        List<TapeSnapshot> moments = Sketches.moments(Sketches.fizzBuzz());
        FxTest.call(() -> {
            GraphPane pane = narrow(moments.getFirst());
            pane.options().restingProperty().set(false);
            int partly = 0;
            for (TapeSnapshot moment : moments) {
                pane.show(moment, 0);
                pane.settle();
                assertThat(isReadable(pane)).as("%s", moment.last()).isTrue();
                partly += isAllSeen(pane) ? 0 : 1;
                GraphActivity now = GraphActivity.of(moment);
                Box seen = pane.view().camera().seen().grown(1);
                if (now.running() >= 0) {
                    assertThat(Invariants.at(pane.view().drawing().arrangement().junctions(), now.running())
                            .isInside(seen))
                            .as("%s", moment.last()).isTrue();
                }
                if (now.lit().size() == 1) {
                    assertThat(now.lit()).allSatisfy(id -> assertThat(
                            Invariants.at(pane.view().drawing().arrangement().cards(), id).isInside(seen)).isTrue());
                }
            }
            assertThat(partly).as("where not all is seen").isPositive();
            return null;
        });
    }

    @Tag("long")
    @Test
    void allIsShownWhenItIsAskedForAndWhileNothingHappens() throws Exception {
        List<TapeSnapshot> moments = Sketches.moments(Sketches.fizzBuzz());
        TapeSnapshot last = moments.getLast();
        FxTest.call(() -> {
            GraphPane pane = narrow(moments.get(9));
            pane.show(last, 0);
            pane.settle();
            assertThat(isAllSeen(pane)).as("it rests").isTrue();
            pane.options().restingProperty().set(false);
            assertThat(isReadable(pane)).isTrue();
            pane.fit();
            assertThat(isAllSeen(pane)).as("%s", pane.view().camera().seen()).isTrue();
            assertThat(pane.followingProperty().get()).isTrue();
            pane.options().fillingProperty().set(true);
            pane.settle();
            assertThat(isAllSeen(pane)).as("presented").isTrue();
            return null;
        });
    }
}
