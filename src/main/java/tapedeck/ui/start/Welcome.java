package tapedeck.ui.start;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tapedeck.lessons.Cover;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.Phrase;
import tapedeck.lessons.Prose;
import tapedeck.lessons.Wording;
import tapedeck.ui.theme.LiveTexts;

/** The lesson to begin, or to go on with: what the eye goes to first, and what Enter does. */
final class Welcome extends VBox {
    private final StartModel model;
    private final LiveTexts words;
    private final Label above = new Label();
    private final Label title = new Label();
    private final Label says = new Label();
    private final Button begin = new Button();

    Welcome(StartModel model, LiveTexts words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("start-welcome");
        above.getStyleClass().add("start-above");
        title.getStyleClass().add("start-title");
        says.getStyleClass().add("muted");
        says.setWrapText(true);
        says.setMinHeight(Region.USE_PREF_SIZE);
        begin.setId("start-begin");
        begin.getStyleClass().addAll("accent", "large");
        begin.setMinWidth(Region.USE_PREF_SIZE);
        begin.setDefaultButton(true);
        begin.setOnAction(_ -> model.next().ifPresent(model::teach));
        HBox last = new HBox(says, begin);
        last.setAlignment(Pos.CENTER_LEFT);
        last.getStyleClass().add("start-last");
        HBox.setHgrow(says, Priority.ALWAYS);
        says.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(above, title, last);
        model.follow(this::show);
        words.textsProperty().addListener((_, _, _) -> show());
        show();
    }

    private void show() {
        Lesson next = model.next().orElse(null);
        setVisible(next != null);
        setManaged(next != null);
        if (next == null) {
            return;
        }
        Cover cover = next.cover();
        Wording wording = next.wording(words.texts().language());
        int step = model.learned().step(cover.id());
        above.setText(step > 0
                ? words.of("start.go-on-at", "step", step + 1, "steps", next.steps().size())
                : words.of(model.done() == 0 ? "start.here" : "start.next"));
        title.setText(wording.title());
        says.setText(words.of("start.minutes-and", "minutes", cover.minutes(), "says", plain(wording.summary())));
        begin.setText(words.of(step > 0 ? "start.go-on" : "start.begin"));
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
