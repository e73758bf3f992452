package tapedeck.ui.data;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import tapedeck.data.prepare.Preparation;
import tapedeck.data.prepare.PreparationStep;
import tapedeck.ui.theme.LiveTexts;

/** The chain from the file to x and y: a card each, with arrows between them. On the FX thread only. */
final class StepRow extends ScrollPane {
    private final LiveTexts words;
    private final PreparationModel model;
    private final HBox row = new HBox();
    private final List<StepCard> cards = new ArrayList<>();
    private final MenuButton add = new MenuButton("+");

    StepRow(LiveTexts words, PreparationModel model) {
        this.words = words;
        this.model = model;
        getStyleClass().add("step-scroll");
        row.getStyleClass().add("step-row");
        setContent(row);
        setFitToWidth(true);
        setFitToHeight(true);
        setVbarPolicy(ScrollBarPolicy.NEVER);
        setMinHeight(USE_PREF_SIZE);
        add.setId("add-step");
        add.getStyleClass().add("add-step");
        add.accessibleTextProperty().bind(words.text("preparing.add"));
        add.setMinWidth(USE_PREF_SIZE);
        add.showingProperty().subscribe(open -> {
            if (open) {
                add.getItems().setAll(AddableSteps.all(model).stream().map(this::item).toList());
            }
        });
        add.getItems().add(new MenuItem()); // else it does not open the first time
    }

    private MenuItem item(PreparationStep step) {
        MenuItem item = new MenuItem(words.of(step.title()));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> new StepEdits(model).add(place(), step));
        return item;
    }

    /** Behind the card that is picked, else at the end. */
    private int place() {
        Preparation now = model.preparation();
        int end = now == null ? 0 : now.steps().size();
        return switch (model.pickedProperty().get()) {
            case CardPlace.OfStep(int index) -> Math.min(index + 1, end);
            case CardPlace.OfFile() -> 0;
            case CardPlace.OfSplit() -> 0;
            case CardPlace.OfTarget() -> end;
            case null -> end;
        };
    }

    void show(List<StepText> texts) {
        if (cards.size() != texts.size()) {
            while (cards.size() > texts.size()) {
                cards.removeLast();
            }
            while (cards.size() < texts.size()) {
                StepCard card = new StepCard(words, model);
                HBox.setHgrow(card, Priority.ALWAYS);
                cards.add(card);
            }
            List<Node> all = new ArrayList<>();
            for (StepCard card : cards) {
                if (!all.isEmpty()) {
                    all.add(card.equals(cards.getLast()) ? add : arrow());
                }
                all.add(card);
            }
            row.getChildren().setAll(all);
        }
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i).show(texts.get(i));
        }
    }

    private static Label arrow() {
        Label arrow = new Label("→");
        arrow.getStyleClass().add("step-arrow");
        arrow.setMinWidth(USE_PREF_SIZE);
        return arrow;
    }
}
