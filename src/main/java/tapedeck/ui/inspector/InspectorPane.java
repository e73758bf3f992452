package tapedeck.ui.inspector;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.selection.RowLocator;
import tapedeck.ui.selection.SelectionModel;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;

/**
 * Everything about the tensor or Function that is picked: its values, why its gradient is what it is, that gradient
 * checked, and what is saved for backward. Only the page that is seen is brought up to date. On the FX thread only.
 */
public final class InspectorPane extends StackPane {
    private final InspectorModel model;
    private final CheckPage check;
    private final WhyPage why;
    private final List<InspectorPage> pages;
    private final SegmentedButton tabs = new SegmentedButton();
    private final StackPane seen = new StackPane();
    private int open;

    /** With nothing to show. */
    public InspectorPane(LiveTexts words, Appearance appearance, SelectionModel selection) {
        model = new InspectorModel(selection);
        check = new CheckPage(words, appearance, model);
        why = new WhyPage(words, appearance, model);
        pages = List.of(new ValuesPage(words, appearance, model), why, check,
                new SavedPage(words, model));
        getStyleClass().add("inspector");
        getStylesheets().add(Objects
                .requireNonNull(InspectorPane.class.getResource("/tapedeck/ui/inspector/inspector.css"))
                .toExternalForm());
        ToggleGroup group = new ToggleGroup();
        for (InspectorPage page : pages) {
            ToggleButton button = new ToggleButton();
            button.textProperty().bind(words.text(page.tab().title()));
            button.setToggleGroup(group);
            button.setMinWidth(USE_PREF_SIZE);
            button.setId("inspector-" + page.tab().name().toLowerCase(Locale.ROOT));
            tabs.getButtons().add(button);
        }
        tabs.setToggleGroup(group);
        tabs.accessibleTextProperty().bind(words.text("inspector.title"));
        group.selectedToggleProperty().addListener((_, before, now) -> {
            if (now == null) {
                group.selectToggle(before); // one is always open
            } else {
                turn(tabs.getButtons().indexOf(now));
            }
        });
        StackPane head = new StackPane(tabs);
        head.getStyleClass().add("tabs");
        VBox.setVgrow(seen, Priority.ALWAYS);
        getChildren().add(new VBox(head, seen));
        tabs.getButtons().getFirst().setSelected(true);
        model.subjectProperty().subscribe(this::refresh);
        selection.selectedProperty().subscribe(this::refresh);
        words.follow(this, this::sayAnew);
        refresh();
    }

    /**
     * Shows a moment of the tape.
     *
     * @param snapshot null says what to do next
     */
    public void show(@Nullable TapeSnapshot snapshot) {
        model.show(snapshot);
        refresh();
    }

    /** Sets whether the program holds: only then is the element that is looked at checked beside its chain rule. */
    public void setPaused(boolean held) {
        why.setPaused(held);
    }

    /** Has rows of tensors told, and those that are picked here followed. */
    public void setRows(RowLocator teller) {
        model.setRows(teller);
        refresh();
    }

    /** Turns to a page. */
    public void open(InspectorTab tab) {
        pages.stream().filter(page -> page.tab() == tab)
                .forEach(page -> tabs.getButtons().get(pages.indexOf(page)).setSelected(true));
    }

    /** The page that is open. */
    public InspectorTab tab() {
        return pages.get(open).tab();
    }

    private void turn(int page) {
        open = page;
        seen.getChildren().setAll(pages.get(page));
        seen.applyCss(); // or a page that was never seen has nothing in it yet
        refresh();
    }

    /** The element that is looked at, of the tensor that is picked, in row-major order; stays inside it. */
    public void pickElement(int element) {
        model.move(element - model.elementProperty().get());
    }

    /** The element that is looked at, in row-major order from 0. */
    public ReadOnlyIntegerProperty elementProperty() {
        return model.elementProperty();
    }

    /** Finishes what is computed in the background: for still pictures. */
    public void settle() throws InterruptedException {
        check.settle();
        why.settle();
    }

    private void sayAnew() {
        pages.forEach(InspectorPage::forgetWords);
        refresh();
    }

    private void refresh() {
        for (int i = 0; i < pages.size(); i++) {
            if (i == open) {
                pages.get(i).refresh();
            }
        }
        if (pages.get(open) != check) {
            check.leave();
        }
        if (pages.get(open) != why) {
            why.leave();
        }
    }

    /** Ends its thread and timer. */
    public void dispose() {
        pages.forEach(InspectorPage::dispose);
    }
}
