package tapedeck.ui.graph;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Text;
import tapedeck.edit.EditStack;
import tapedeck.export.picture.VectorPicture;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.action.Actions;
import tapedeck.ui.selection.SelectionModel;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

/** A graph of its own, apart from the window, to draw what that does not show. On the FX thread. */
final class DetachedGraph implements AutoCloseable {
    private static final PseudoClass COVERED = PseudoClass.getPseudoClass("covered");
    private static final String BLANK = "____";

    private static final double WIDTH = 820;
    private static final double HEIGHT = 640;

    private final GraphPane pane;
    private final Theme theme;

    DetachedGraph(LiveTexts words, Theme theme) {
        this.theme = theme;
        pane = new GraphPane(new Actions(words), new Appearance(theme), new SelectionModel(), new EditStack());
        theme.applyApart(new Scene(pane, WIDTH, HEIGHT)); // menus of the window stay as they are
    }

    /** Has what is drawn stand where it does in {@code whole}, of which it is the beginning, and the rest as ghosts. */
    void expect(TapeSnapshot whole) {
        pane.view().presenter().expect(whole);
    }

    /** All of it but the numbers that are {@code covered}: {@code w.data}, {@code w.grad}. */
    VectorPicture draw(TapeSnapshot snapshot, Set<String> covered) {
        pane.show(snapshot, 0);
        pane.applyCss();
        pane.layout();
        pane.settle();
        pane.lookupAll(".tensor-card").forEach(card -> cover(card, covered));
        pane.applyCss();
        pane.layout(); // a blank is not as wide as a number
        return new GraphSheet(pane).whole(theme.palette());
    }

    private static void cover(Node card, Set<String> covered) {
        if (card.lookup(".tensor-name") instanceof Text name) {
            Stream.of("data", "grad").filter(each -> covered.contains(name.getText() + "." + each))
                    .map(each -> card.lookup(".value." + each)).filter(Objects::nonNull)
                    .forEach(DetachedGraph::blank);
        }
    }

    /** The same for one number, for many and for none: which of them it is may be asked. */
    private static void blank(Node value) {
        value.pseudoClassStateChanged(COVERED, true);
        if (value instanceof Parent numbers && numbers.lookup(".value-text") instanceof Text text) {
            text.setText(BLANK);
            numbers.requestLayout();
        }
    }

    @Override
    public void close() {
        pane.dispose();
    }
}
