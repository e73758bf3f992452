package tapedeck.ui.start;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.Wording;
import tapedeck.ui.theme.LiveTexts;

/** All lessons, each with its number or, once it is done, a tick. */
final class LessonTiles extends VBox {
    private static final int COLUMNS = 2;

    private final StartModel model;
    private final LiveTexts words;
    private final Label done = new Label();
    private final GridPane grid = StartPage.grid(COLUMNS);

    LessonTiles(StartModel model, LiveTexts words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("start-part");
        Label heading = new Label();
        heading.textProperty().bind(words.text("start.lessons"));
        heading.getStyleClass().add("start-heading");
        heading.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(heading, Priority.ALWAYS);
        done.getStyleClass().add("muted");
        getChildren().addAll(new HBox(heading, done), grid);
        model.follow(this::show);
        words.textsProperty().addListener((_, _, _) -> show());
        show();
    }

    private void show() {
        List<Lesson> all = model.lessonsProperty().get();
        setVisible(!all.isEmpty());
        setManaged(!all.isEmpty());
        done.setText(words.of("start.done", "done", model.done(), "lessons", all.size()));
        grid.getChildren().clear();
        for (int i = 0; i < all.size(); i++) {
            grid.add(tile(all.get(i)), i % COLUMNS, i / COLUMNS);
        }
    }

    private Button tile(Lesson lesson) {
        Wording wording = lesson.wording(words.texts().language());
        boolean over = model.learned().isDone(lesson.cover().id());
        Label number = new Label(over || lesson.cover().number() == 0
                ? ""
                : words.of("start.number", "number", lesson.cover().number()));
        if (over) {
            number.setGraphic(new FontIcon(Feather.CHECK));
        }
        number.getStyleClass().addAll("start-number", over ? "start-over" : "start-ahead");
        Label title = new Label(wording.title());
        title.getStyleClass().add("strong");
        title.setWrapText(true);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Label minutes = new Label(words.of("start.minutes", "minutes", lesson.cover().minutes()));
        minutes.getStyleClass().add("muted");
        minutes.setMinWidth(Region.USE_PREF_SIZE);
        HBox inside = new HBox(number, title, minutes);
        inside.getStyleClass().add("start-inside");
        Button tile = new Tile(inside);
        tile.setId("start-lesson-" + lesson.cover().id());
        tile.getStyleClass().add("start-tile");
        tile.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        tile.setAccessibleText(
                words.of(over ? "start.spoken-done" : "start.spoken", "title", wording.title(), "minutes",
                        lesson.cover().minutes()));
        tile.setTooltip(new Tooltip(Welcome.plain(wording.summary())));
        tile.setOnAction(_ -> model.teach(lesson));
        return tile;
    }

    /** As high as what is in it at its width: a Button would ask for that at no width, where each word has a line. */
    private static final class Tile extends Button {
        private final HBox inside;

        Tile(HBox inside) {
            super("", inside);
            this.inside = inside;
        }

        @Override
        public Orientation getContentBias() { return Orientation.HORIZONTAL; }

        @Override
        protected double computePrefHeight(double width) {
            double within = width < 0 ? -1 : width - snappedLeftInset() - snappedRightInset();
            return snappedTopInset() + inside.prefHeight(within) + snappedBottomInset();
        }

        @Override
        protected double computeMinHeight(double width) {
            return computePrefHeight(width);
        }
    }
}
