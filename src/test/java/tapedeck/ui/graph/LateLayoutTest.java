package tapedeck.ui.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CancellationException;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.edit.EditStack;
import tapedeck.ui.FxTest;
import tapedeck.ui.action.Actions;
import tapedeck.ui.graph.layout.LayoutEngine;
import tapedeck.ui.graph.layout.LayoutService;
import tapedeck.ui.graph.layout.Layouter;
import tapedeck.ui.selection.SelectionModel;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.Theme;

/** A layout that fails or takes too long: the previous picture stays, with a notice. */
class LateLayoutTest {
    private volatile Layouter layouter = new LayoutEngine();
    private GraphPane pane;

    @BeforeEach
    void open() throws Exception {
        pane = FxTest.call(() -> {
            GraphPane made = new GraphPane(new Actions(Panes.WORDS), new Appearance(Theme.LIGHT), new SelectionModel(),
                    new EditStack(),
                    () -> (request, cancelled) -> layouter.layout(request, cancelled));
            FxTest.scene(made, 1000, 500);
            made.show(Sketches.network(2), 0);
            made.settle();
            Panes.pulsing(made);
            return made;
        });
    }

    @AfterEach
    void close() throws Exception {
        FxTest.call(() -> {
            pane.dispose();
            return null;
        });
    }

    private void showMore() throws Exception {
        FxTest.call(() -> {
            pane.show(Sketches.network(3), 0);
            return null;
        });
    }

    private String notice() throws Exception {
        return FxTest.call(() -> pane.lookup(".notice").isVisible()
                ? ((Label) pane.lookup(".notice .label")).getText()
                : "");
    }

    private int junctions() throws Exception {
        return FxTest.call(() -> pane.lookupAll(".junction").size());
    }

    @Test
    void afterAFailureTheLastPictureStaysAndTheNextLayoutReplacesIt() throws Exception {
        int before = junctions();
        assertThat(before).isPositive();
        layouter = (_, _) -> {
            throw new IllegalStateException("broken");
        };
        showMore();
        await().until(() -> notice().equals(Panes.WORDS.of(LayoutService.FAILED)));
        assertThat(junctions()).isEqualTo(before);
        layouter = new LayoutEngine();
        showMore();
        await().until(() -> junctions() > before);
        assertThat(notice()).isEmpty();
    }

    @Tag("long")
    @Test
    void aLongLayoutIsSaidAndCanBeCancelled() throws Exception {
        int before = junctions();
        layouter = (_, cancelled) -> {
            await().forever().until(cancelled::getAsBoolean);
            throw new CancellationException();
        };
        FxTest.call(() -> {
            pane.show(Sketches.network(3), 0);
            assertThat(pane.lookup(".notice").isVisible()).as("not at once").isFalse();
            return null;
        });
        await().until(() -> notice().equals(Panes.WORDS.of("graph.layout.late", "n", 13)));
        assertThat(junctions()).isEqualTo(before);
        FxTest.call(() -> {
            ((Button) pane.lookup("#cancel-layout")).fire();
            return null;
        });
        await().until(() -> notice().equals(Panes.WORDS.of(LayoutService.CANCELLED)));
        assertThat(junctions()).isEqualTo(before);
        assertThat(FxTest.call(() -> pane.lookup("#cancel-layout").isVisible())).isFalse();
    }
}
