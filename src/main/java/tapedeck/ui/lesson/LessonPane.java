package tapedeck.ui.lesson;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tapedeck.action.Action;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.Prose;
import tapedeck.lessons.Question;
import tapedeck.lessons.StepWords;
import tapedeck.lessons.Wording;
import tapedeck.lessons.play.Player;
import tapedeck.lessons.play.Response;
import tapedeck.lessons.play.Stage;
import tapedeck.lessons.play.Tally;
import tapedeck.lessons.play.Verdict;
import tapedeck.lessons.play.Waiting;
import tapedeck.ui.action.Actions;
import tapedeck.ui.action.Buttons;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;

/** The pane of the lesson's text and questions at this step, and of how far it is; not there without a lesson. On the FX thread only. */
public final class LessonPane extends VBox {
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final LessonModel model;
    private final LiveTexts words;
    private final Appearance appearance;
    private final Label title = new Label();
    private final HBox progress = new HBox();
    private final VBox text = new VBox();
    private final VBox asked = new VBox();
    private final VBox reply = new VBox();
    private final HBox head;
    private final HBox moves;
    private final LessonPace pace;
    private final LessonSheet sheet = new LessonSheet(this, text, asked, reply);
    private final Label foot = new Label();
    private final ButtonBase next;
    private final Button reveal = new Button();
    private final Button free = new Button();
    private @Nullable AnswerControl answering;
    private int step = -1;

    /** A view of this model. */
    public LessonPane(LessonModel model, Actions actions, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
        words = actions.words();
        setId("lesson");
        getStyleClass().add("lesson-pane");
        getStylesheets().add(String.valueOf(LessonPane.class.getResource("/tapedeck/ui/lesson/lesson.css")));
        Buttons buttons = new Buttons(actions);
        title.setId("lesson-title");
        title.getStyleClass().add("lesson-title");
        title.setWrapText(true);
        title.setMaxWidth(Double.MAX_VALUE);
        title.setMinHeight(Region.USE_PREF_SIZE); // of two lines, too
        HBox.setHgrow(title, Priority.ALWAYS);
        ButtonBase leave = buttons.icon(Action.LESSON_LEAVE);
        leave.getStyleClass().add("flat");
        head = new HBox(title, leave);
        progress.getStyleClass().add("lesson-progress");
        text.getStyleClass().add("lesson-words");
        reply.getStyleClass().add("lesson-reply");
        next = buttons.text(Action.LESSON_NEXT);
        next.getStyleClass().add("accent");
        reveal.setId("lesson-reveal");
        reveal.getStyleClass().add("accent");
        reveal.textProperty().bind(words.text("learning.reveal"));
        reveal.setOnAction(_ -> reveal());
        free.setId("lesson-free");
        free.textProperty().bind(words.text("learning.free"));
        free.setOnAction(_ -> model.leave());
        moves = new HBox(wide(buttons.text(Action.LESSON_BACK)), wide(next), wide(reveal), wide(free));
        moves.getStyleClass().add("lesson-moves");
        List.of(next, reveal, free).forEach(each -> each.managedProperty().bind(each.visibleProperty()));
        foot.getStyleClass().add("muted");
        foot.setWrapText(true);
        pace = new LessonPace(model, words);
        arrange(false);
        managedProperty().bind(visibleProperty());
        model.lessonProperty().subscribe(told -> {
            setVisible(told != null);
            step = -1;
        });
        model.versionProperty().subscribe(_ -> show());
        words.follow(this, () -> {
            step = -1;
            show();
        });
    }

    /** Stands beside the window, or as a caption below it. */
    public void arrange(boolean below) {
        sheet.arrange(below, head, progress, moves, foot, pace);
    }

    private static <B extends ButtonBase> B wide(B button) {
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    /** Looks at what may be answered in the graph; once a pulse. */
    public void pulse() {
        if (answering != null) {
            answering.pulse();
        }
    }

    private void reveal() {
        Response given = answering == null ? null : answering.responseProperty().get();
        if (given != null) {
            model.answer(given);
        }
    }

    private void show() {
        Lesson told = model.lessonProperty().get();
        Player player = model.player().orElse(null);
        if (told == null || player == null) {
            return;
        }
        Wording wording = told.wording(words.texts().language());
        int number = told.cover().number();
        title.setText(number == 0
                ? wording.title()
                : words.of("learning.title", "number", number, "title", wording.title()));
        foot.setText(foot(told, player));
        ProseFlow prose = new ProseFlow(told, player.shown().orElse(null));
        StepWords said = wording.steps().get(player.step().id());
        if (said != null && player.shown().isPresent() && step != player.index()) {
            step = player.index();
            text.getChildren().setAll(prose.paragraphs(said.prose()));
            model.reads(prose.plain(said.prose()));
            sheet.toTop();
            ask(player, said, prose);
            progress(told, player.index());
        }
        boolean asks = player.waiting() == Waiting.ANSWER;
        asked.setDisable(!asks);
        if (answering != null && player.verdict().isPresent()) {
            answering.reveal();
        }
        reveal.setVisible(asks);
        free.setVisible(model.isFree() && player.waiting() == Waiting.NEXT);
        next.setVisible(!asks && !(model.isOver() && model.isFree()));
        reply(player, said, prose);
    }

    private String foot(Lesson told, Player player) {
        Tally tally = player.tally();
        return words.of(tally.asked() == 0 ? "learning.at" : "learning.at-and", "step", player.index() + 1, "steps",
                told.steps().size(), "right", tally.right(), "asked", tally.asked());
    }

    private void progress(Lesson told, int at) {
        progress.getChildren().clear();
        for (int i = 0; i < told.steps().size(); i++) {
            Region part = new Region();
            part.getStyleClass().addAll("lesson-part", i <= at ? "gone" : "ahead");
            HBox.setHgrow(part, Priority.ALWAYS);
            progress.getChildren().add(part);
        }
    }

    private void ask(Player player, StepWords said, ProseFlow prose) {
        asked.getChildren().clear();
        answering = null;
        reveal.disableProperty().unbind();
        Stage stage = model.stage().orElse(null);
        Question question = player.step().question().orElse(null);
        if (question == null || stage == null) {
            return;
        }
        AnswerControl now = switch (question) {
            case Question.Choose choose -> new ChoiceControl(choose, said.replies(), prose);
            case Question.Type _ -> new NumberControl(words, this::reveal);
            case Question.Point _ -> new PointControl(words, stage);
            case Question.Order _ -> new OrderControl(words, stage.seen());
            case Question.Curves curves -> new CurveControl(curves, said.replies(), prose, stage, words, appearance);
        };
        asked.getChildren().add(now);
        answering = now;
        reveal.disableProperty().bind(now.responseProperty().isNull());
    }

    private void reply(Player player, @Nullable StepWords said, ProseFlow prose) {
        reply.getChildren().clear();
        Optional<Verdict> verdict = player.verdict();
        verdict.ifPresent(found -> {
            Label how = new Label(words.of(found.right() ? "learning.right" : "learning.wrong"));
            how.setId("lesson-verdict");
            how.getStyleClass().add("strong");
            how.pseudoClassStateChanged(RIGHT, found.right());
            how.pseudoClassStateChanged(WRONG, !found.right());
            reply.getChildren().add(how);
            StepWords.Reply because = said == null ? null : said.replies().get(found.reply());
            if (because != null && !found.right()) {
                Prose why = because.reason() == null ? because.answer() : because.reason();
                reply.getChildren().addAll(prose.paragraphs(why));
            }
        });
        if (player.waiting() == Waiting.DEED) {
            reply.getChildren().add(note("learning.do"));
        }
        model.missed().ifPresent(why -> {
            Label note = new Label(words.of(why));
            note.getStyleClass().add("muted");
            note.setWrapText(true);
            reply.getChildren().add(note);
        });
    }

    private Label note(String key) {
        Label note = new Label(words.of(key));
        note.setId("lesson-do");
        note.getStyleClass().add("muted");
        note.setWrapText(true);
        return note;
    }
}
