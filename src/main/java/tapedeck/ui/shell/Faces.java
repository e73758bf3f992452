package tapedeck.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The panes of which one is seen: the names of some stand in a row as quiet tabs, the others are behind a menu. On the FX thread only. */
final class Faces extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final HBox names = new HBox();
    private final MenuButton more = new MenuButton();
    private final StackPane seen = new StackPane();
    private final List<Face> faces = new ArrayList<>();
    private final BooleanProperty beside = new SimpleBooleanProperty(this, "beside", true);
    private final ReadOnlyStringWrapper selected = new ReadOnlyStringWrapper(this, "selected", "");

    private record Face(String id, ObservableValue<String> title, Node content, boolean inMenu) {}

    /**
     * Panes that are to come.
     *
     * @param moreText what the menu is called while none of its panes is seen
     * @param moreSpoken its name to a screen reader
     */
    Faces(ObservableValue<String> moreText, ObservableValue<String> moreSpoken) {
        getStyleClass().add("faces");
        names.getStyleClass().add("text-tabs");
        more.setId("more-faces");
        more.getStyleClass().addAll("text-tab", "quiet");
        more.setMinWidth(USE_PREF_SIZE);
        more.accessibleTextProperty().bind(Bindings.concat(moreSpoken, " ", more.textProperty()));
        more.textProperty().bind(selected.flatMap(id -> faces.stream().filter(each -> each.inMenu && each.id.equals(id))
                .findFirst().<ObservableValue<String>>map(Face::title).orElse(moreText)));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        names.getChildren().addAll(more, space);
        names.managedProperty().bind(names.visibleProperty());
        VBox.setVgrow(seen, Priority.ALWAYS);
        getChildren().addAll(names, seen);
    }

    /** Returns whether the names are seen, with what stands beside them: else there is one pane, and somebody else says which. */
    BooleanProperty choosableProperty() {
        return names.visibleProperty();
    }

    /** Returns whether what stands beside the names is seen. */
    BooleanProperty besideProperty() {
        return beside;
    }

    /** Adds a pane whose name stands in the row; the first is seen. */
    void add(String id, ObservableValue<String> title, Node content) {
        faces.add(new Face(id, title, content, false));
        ToggleButton tab = new ToggleButton();
        tab.setId(id + "-tab");
        tab.getStyleClass().add("text-tab");
        tab.setMinWidth(USE_PREF_SIZE);
        tab.textProperty().bind(title);
        tab.setOnAction(_ -> {
            tab.setSelected(true);
            select(id);
        });
        selected.subscribe(now -> tab.setSelected(now.equals(id)));
        names.getChildren().add(names.getChildren().indexOf(more), tab);
        if (faces.size() == 1) {
            select(id);
        }
    }

    /** Adds a pane whose name stands in the menu. */
    void addToMenu(String id, ObservableValue<String> title, Node content) {
        faces.add(new Face(id, title, content, true));
        CheckMenuItem item = new CheckMenuItem();
        item.setId(id + "-tab");
        item.textProperty().bind(title);
        item.setOnAction(_ -> {
            item.setSelected(true);
            select(id);
        });
        selected.subscribe(now -> item.setSelected(now.equals(id)));
        more.getItems().add(item);
    }

    /** Puts {@code node} at the end of the row while the pane of that id is seen. */
    void addBeside(String id, Node node) {
        names.getChildren().add(node);
        node.managedProperty().bind(node.visibleProperty());
        node.visibleProperty().bind(selected.isEqualTo(id).and(beside));
    }

    /** Has the pane of that id seen, if there is one. */
    void select(String id) {
        faces.stream().filter(each -> each.id.equals(id)).findFirst().ifPresent(face -> {
            seen.getChildren().setAll(face.content);
            more.pseudoClassStateChanged(SELECTED, face.inMenu);
            selected.set(id);
        });
    }

    /** Closes the pane that is seen, if it was opened by the menu: the first is seen again. Whether it was. */
    boolean close() {
        boolean opened = names.isVisible()
                && faces.stream().anyMatch(each -> each.inMenu && each.id.equals(selected.get()));
        if (opened) {
            select(faces.getFirst().id);
        }
        return opened;
    }

    /** The id of the pane that is seen. */
    ReadOnlyStringProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** The ids of all panes. */
    List<String> ids() {
        return faces.stream().map(Face::id).toList();
    }
}
