package tapedeck.ui.start;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.Phrase;
import tapedeck.lessons.Prose;
import tapedeck.lessons.Wording;
import tapedeck.ui.theme.LiveTexts;

/** The sentence that says what one does here, and the lesson to begin, or to go on with: what Enter does. */
final class Welcome extends VBox {
    private final StartModel model;
    private final LiveTexts words;
    private final Label verb = new Label();
    private final Label lesson = new Label();
    private final Button begin = new Button();

    Welcome(StartModel model, LiveTexts words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("start-welcome");
        Label sentence = label("start.sentence", "start-sentence");
        VBox large = new VBox(sentence);
        large.getStyleClass().add("start-large");
        verb.getStyleClass().add("start-verb");
        lesson.getStyleClass().add("start-next");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox inside = new HBox(verb, between, lesson);
        inside.setAlignment(Pos.BASELINE_LEFT);
        inside.getStyleClass().add("start-begin-inside");
        begin.setId("start-begin");
        begin.setGraphic(inside);
        begin.setMaxWidth(Double.MAX_VALUE);
        begin.setMinWidth(Region.USE_PREF_SIZE);
        begin.setDefaultButton(true);
        begin.setOnAction(_ -> model.next().ifPresent(model::teach));
        getChildren().addAll(large, label("start.says", "start-says"), begin);
        model.follow(this::show);
        words.textsProperty().addListener((_, _, _) -> show());
        show();
    }

    private Label label(String key, String style) {
        Label label = new Label();
        label.textProperty().bind(words.text(key));
        label.getStyleClass().add(style);
        label.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE); // its least height would be that of one line
        return label;
    }

    private void show() {
        Lesson next = model.next().orElse(null);
        boolean first = begin.isDisabled();
        begin.setDisable(next == null); // until the lessons are read
        if (next == null) {
            verb.setText(words.of("start.begin"));
            return;
        }
        if (first && model.shownProperty().get()) {
            focus();
        }
        Wording wording = next.wording(words.texts().language());
        int step = model.learned().step(next.cover().id());
        verb.setText(words.of(step > 0 ? "start.go-on" : "start.begin"));
        lesson.setText(step > 0
                ? words.of("start.next-at", "lesson", wording.shortTitle(), "step", step + 1, "steps",
                        next.steps().size())
                : words.of("start.next", "lesson", wording.shortTitle(), "minutes", next.cover().minutes()));
        begin.setAccessibleText(
                words.of("start.begin-spoken", "verb", verb.getText(), "lesson", wording.title(), "minutes",
                        next.cover().minutes()));
    }

    /** As it is read where nothing stands out. */
    static String plain(Prose prose) {
        StringBuilder text = new StringBuilder();
        prose.phrases().forEach(phrase -> {
            if (phrase instanceof Phrase.Words(String said, Phrase.Style _)) {
                text.append(said);
            }
        });
        return text.toString();
    }

    void focus() {
        begin.requestFocus();
    }
}
