package tapedeck.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import tapedeck.data.prepare.Preparation;
import tapedeck.data.prepare.StepReport;
import tapedeck.data.table.Dialect;
import tapedeck.text.Message;
import tapedeck.ui.theme.LiveTexts;

/** The settings of the card that is picked, what it learned, and where it stands. On the FX thread only. */
final class CardSettings extends VBox {
    private static final int SENTENCES = 4;

    private final LiveTexts words;
    private final PreparationModel model;
    private final OptionRow<Preparation> options;
    private final OptionRow<Dialect> dialect;
    private final IntConsumer race;
    private final HBox buttons = new HBox();
    private final Label said = new Label();
    private final HBox line = new HBox();

    /** @param race is given a step that is to be raced with and without, by its place in the preparation, from 0 */
    CardSettings(LiveTexts words, PreparationModel model, IntConsumer race) {
        this.words = words;
        this.model = model;
        this.race = race;
        getStyleClass().add("card-settings");
        options = new OptionRow<>(words, next -> model.change(Message.of("preparing.edit"), next));
        dialect = new OptionRow<>(words, model::read);
        buttons.getStyleClass().add("card-buttons");
        buttons.setMinWidth(USE_PREF_SIZE);
        line.getStyleClass().add("card-line");
        said.getStyleClass().add("card-said");
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        said.managedProperty().bind(said.visibleProperty());
        managedProperty().bind(visibleProperty());
        getChildren().addAll(line, said);
        model.pickedProperty().subscribe(_ -> show(model.shownProperty().get()));
        words.follow(this, () -> show(model.shownProperty().get()));
    }

    void show(@Nullable PreparedTable now) {
        CardPlace place = model.pickedProperty().get();
        boolean there = now != null && place != null
                && !(place instanceof CardPlace.OfStep(int index)
                        && index >= now.prepared().preparation().steps().size());
        setVisible(there);
        if (!there || now == null || place == null) {
            return;
        }
        Node row = place instanceof CardPlace.OfFile ? dialect : options;
        if (place instanceof CardPlace.OfFile) {
            dialect.show(DialectOptions.of(now.table().dialect()));
        } else {
            options.show(new StepOptions(now.prepared().preparation(), columns(now, place)).of(place));
        }
        HBox.setHgrow(row, Priority.ALWAYS);
        if (!line.getChildren().equals(List.of(row, buttons))) {
            line.getChildren().setAll(row, buttons);
        }
        fill(place);
        List<Message> sentences = sentences(now, place).stream().distinct().toList(); // what fails is in the way, too
        said.setText(words.of(Message.sentences(sentences.stream().limit(SENTENCES).toList()))
                + (sentences.size() > SENTENCES ? " …" : ""));
        said.setVisible(!sentences.isEmpty());
    }

    /** The names of the columns that the card is given. */
    private static List<String> columns(PreparedTable now, CardPlace place) {
        return place instanceof CardPlace.OfStep(int index)
                ? now.prepared().reports().get(index).before().names()
                : now.raw().names();
    }

    private static List<Message> sentences(PreparedTable now, CardPlace place) {
        List<Message> all = new ArrayList<>();
        switch (place) {
            case CardPlace.OfFile() -> all.addAll(now.table().repairs().says());
            case CardPlace.OfSplit() -> all.add(Message.of("preparing.split.why"));
            case CardPlace.OfStep(int index) -> all.addAll(sentences(now.prepared().reports().get(index)));
            case CardPlace.OfTarget() -> {
                all.addAll(now.prepared().troubles());
                all.addAll(sentences(now.prepared().reports().getLast()));
            }
        }
        return all;
    }

    private static List<Message> sentences(StepReport report) {
        List<Message> all = new ArrayList<>(report.remarks());
        List<Message> learned = report.learned();
        if (!learned.isEmpty()) {
            long rows = report.before().size() - count(report.before().test());
            all.add(Message.of("preparing.learned", "rows", rows));
            all.addAll(learned);
        }
        return all;
    }

    private static long count(boolean... test) {
        long count = 0;
        for (boolean each : test) {
            count += each ? 1 : 0;
        }
        return count;
    }

    /** The buttons are made anew; the focus stays on the one that has it. */
    private void fill(CardPlace place) {
        String focused = buttons.getChildren().stream().filter(Node::isFocused).map(Node::getId).findFirst().orElse("");
        buttons.getChildren().setAll(buttons(place));
        focus(focused);
    }

    private List<Node> buttons(CardPlace place) {
        List<Node> all = new ArrayList<>();
        if (place instanceof CardPlace.OfStep(int index)) {
            StepEdits edits = new StepEdits(model);
            all.add(raceButton(index));
            all.add(button("card-earlier", "preparing.card.earlier", Feather.ARROW_LEFT, edits.canMove(index, -1),
                    () -> edits.move(index, -1)));
            all.add(button("card-later", "preparing.card.later", Feather.ARROW_RIGHT, edits.canMove(index, 1),
                    () -> edits.move(index, 1)));
            all.add(button("card-remove", "preparing.card.remove", Feather.TRASH_2, true, () -> edits.remove(index)));
        }
        all.add(button("card-close", "preparing.card.close", Feather.X, true, () -> model.pickedProperty().set(null)));
        return all;
    }

    private Button raceButton(int index) {
        Button button = new Button(words.of(raceName(index)), new FontIcon(Feather.AWARD));
        button.setId("card-race");
        button.getStyleClass().addAll("flat", "small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> race.accept(index));
        return button;
    }

    private String raceName(int index) {
        Preparation now = model.preparation();
        return now != null && index < now.steps().size() && ComparisonDialog.isOfGaps(now, index)
                ? "duel.gaps"
                : "duel.step";
    }

    /** Gives the focus to the button that races, where there is one. */
    void focusRace() {
        focus("card-race");
    }

    private Button button(String id, String name, Ikon icon, boolean possible, Runnable then) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll("flat", "small");
        button.setAccessibleText(words.of(name));
        button.setTooltip(new Tooltip(words.of(name)));
        button.setDisable(!possible);
        button.setOnAction(_ -> then.run());
        return button;
    }

    private void focus(String id) {
        for (Node each : buttons.getChildren()) {
            if (Objects.equals(each.getId(), id) && !each.isDisabled()) {
                each.requestFocus();
            }
        }
    }
}
