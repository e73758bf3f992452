package tapedeck.ui.lesson;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import tapedeck.action.Action;
import tapedeck.lessons.LearnerAction;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.Question;
import tapedeck.lessons.StepWords;
import tapedeck.lessons.claim.Observation;
import tapedeck.lessons.play.AnswerWords;
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

/**
 * The column of what a lesson says and asks at this step, with what goes on below it; not there without a lesson. Where a lesson was left
 * to try freely, it has the text still. On the FX thread only.
 */
public final class LessonPane extends VBox {
    /** The stylesheet of all that a lesson shows. */
    public static final String STYLES = Objects
            .requireNonNull(LessonPane.class.getResource("/tapedeck/ui/lesson/lesson.css")).toExternalForm();
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final PseudoClass PLAYING = PseudoClass.getPseudoClass("playing");

    private final LessonModel model;
    private final LiveTexts words;
    private final Appearance appearance;
    private final Actions actions;
    private final VBox text = new VBox();
    private final VBox asked = new VBox();
    private final VBox reply = new VBox();
    private final VBox body = new VBox();
    private final ScrollPane scroll;
    private final HBox tools;
    private final Button reveal = new Button();
    private final LessonMoves moves;
    private @Nullable AnswerControl answering;
    /** The step whose text is shown, and what its numbers were taken from. */
    private int step = -1;
    private @Nullable Observation read;
    private Optional<Verdict> judged = Optional.empty();
    /** The reply to an answer, until it was brought into sight. */
    private @Nullable Region fresh;

    /** A view of this model. */
    public LessonPane(LessonModel model, Actions actions, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
        this.actions = actions;
        words = actions.words();
        setId("lesson");
        getStyleClass().add("lesson-pane");
        getStylesheets().add(STYLES);
        text.getStyleClass().add("lesson-words");
        text.managedProperty().bind(Bindings.isNotEmpty(text.getChildren()));
        asked.getStyleClass().add("lesson-asked");
        reply.getStyleClass().add("lesson-reply");
        Buttons buttons = new Buttons(actions);
        tools = new HBox(buttons.icon(Action.PLAY), buttons.icon(Action.STEP));
        tools.getStyleClass().add("lesson-moves");
        reveal.setId("lesson-reveal");
        reveal.textProperty().bind(words.text("learning.check"));
        reveal.setOnAction(_ -> answer());
        body.getChildren().addAll(text, asked, reveal, reply, tools);
        body.getStyleClass().add("lesson-body");
        scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        List.<Node>of(tools, reveal).forEach(each -> each.managedProperty().bind(each.visibleProperty()));
        moves = new LessonMoves(model, actions);
        getChildren().addAll(scroll, moves);
        managedProperty().bind(visibleProperty());
        visibleProperty().bind(model.lessonProperty().isNotNull().or(model.freeProperty()));
        model.lessonProperty().subscribe(told -> step = told == null ? step : -1);
        model.versionProperty().subscribe(_ -> show());
        words.follow(this, this::sayAgain);
    }

    /** The keys go on in the lesson, or back. */
    @Override
    public void requestFocus() {
        moves.requestFocus();
    }

    /** Looks at what may be answered in the graph; once a pulse. */
    public void pulse() {
        if (answering != null) {
            answering.pulse();
        }
        Region said = fresh;
        if (said != null) {
            fresh = null;
            applyCss();
            layout(); // it has no place yet
            see(said);
        }
    }

    private void answer() {
        Response given = answering == null ? null : answering.responseProperty().get();
        if (given != null) {
            model.answer(given);
        }
    }

    /** In another language, also while the next step plays. */
    private void sayAgain() {
        Lesson told = model.lessonProperty().get();
        Player player = model.player().orElse(null);
        if (told != null && player != null && step >= 0) {
            say(told, new ProseFlow(told, read), player.shown().isPresent() ? player : null);
        }
        show();
    }

    private void show() {
        Lesson told = model.lessonProperty().get();
        Player player = model.player().orElse(null);
        if (told == null || player == null) {
            return;
        }
        boolean plays = player.shown().isEmpty();
        pseudoClassStateChanged(PLAYING, plays); // the text is that of the step before
        if (!plays && step != player.index()) {
            step = player.index();
            read = player.shown().orElse(null);
            say(told, new ProseFlow(told, read), player);
            scroll.setVvalue(0);
        }
        asked.setMouseTransparent(!player.isOpen());
        if (!plays) {
            judge(told, player);
        }
        reveal.setVisible(player.isOpen() && answering != null && !answering.isDirect());
        tools.setVisible(player.waiting() == Waiting.DEED
                && player.step().task().filter(task -> task.right() instanceof LearnerAction.Playing).isPresent());
        moves.show(player, hasHint(player));
    }

    private @Nullable StepWords words(Lesson told) {
        return told.wording(words.texts().language()).steps().get(told.steps().get(step).id());
    }

    /** @param player asks what there is to ask; null while it plays to another step */
    private void say(Lesson told, ProseFlow prose, @Nullable Player player) {
        StepWords said = words(told);
        if (said == null) {
            return;
        }
        List<TextFlow> paragraphs = prose.paragraphs(said.prose());
        int read = paragraphs.size() - (told.steps().get(step).question().isPresent() ? 1 : 0);
        text.getChildren().setAll(paragraphs.subList(0, read));
        asked.getChildren().setAll(paragraphs.subList(read, paragraphs.size()));
        judged = Optional.empty();
        model.reads(prose.plain(said.prose()));
        reply.getChildren().clear();
        answering = null;
        reveal.disableProperty().unbind();
        Stage stage = model.stage().orElse(null);
        Question question = player == null ? null : player.step().question().orElse(null);
        if (question != null && stage != null) {
            ask(question, said, prose, stage);
        }
        if (getScene() != null && getScene().getFocusOwner() instanceof Control control
                && !(control instanceof TextInputControl)) {
            requestFocus(); // a table that the step before has opened would take the keys of a remote control
        }
    }

    private void ask(Question question, StepWords said, ProseFlow prose, Stage stage) {
        AnswerControl now = switch (question) {
            case Question.Choose choose -> new ChoiceControl(choose, said.replies(), prose);
            case Question.Type _ -> new NumberControl(words, this::answer, action -> actions.of(action).run());
            case Question.Point _ -> new PointControl(words, stage);
            case Question.Order _ -> new OrderControl(words, stage.seen());
            case Question.Curves curves -> new CurveControl(curves, said.replies(), prose, stage, words, appearance);
        };
        asked.getChildren().add(now);
        answering = now;
        if (now.isDirect()) {
            now.responseProperty().subscribe(_ -> answer());
        }
        reveal.disableProperty().bind(now.responseProperty().isNull());
        now.focus();
    }

    /** Says what there is to say to what the learner did. */
    private void judge(Lesson told, Player player) {
        StepWords said = words(told);
        ProseFlow prose = new ProseFlow(told, read);
        reply.getChildren().clear();
        AnswerControl control = answering;
        List<Response> right = player.right();
        if (control != null && (player.verdict().isPresent() || !right.isEmpty())) {
            control.reveal();
            control.accept(right);
            if (player.isOpen() && !player.verdict().equals(judged)) {
                control.focus(); // for another try
            } else if (!player.isOpen() && control.isFocusWithin()) {
                requestFocus(); // a field would take the window's keys
            }
        }
        player.verdict().ifPresent(found -> reply(control, found, said, prose));
        if (player.verdict().filter(Verdict::right).isEmpty() && !right.isEmpty()
                && (control == null || !control.isDirect())) {
            Observation seen = model.stage().orElseThrow().seen();
            note("lesson-answer", words.of("learning.answer", "answer",
                    right.stream().map(each -> AnswerWords.of(each, seen)).collect(Collectors.joining(", "))));
        }
        if (model.isHinted()) {
            hint(player, said, prose);
        } else if (player.waiting() == Waiting.DEED) {
            note("lesson-do", words.of("learning.do"));
        }
        model.missed().ifPresent(why -> note("lesson-missed", words.of(why)));
        if (model.isOver() && !player.isOpen()) {
            end(player.tally());
        }
    }

    private void reply(@Nullable AnswerControl control, Verdict found, @Nullable StepWords said, ProseFlow prose) {
        StepWords.Reply because = said == null ? null : said.replies().get(found.reply());
        List<TextFlow> why = found.right() || because == null
                ? List.of()
                : prose.paragraphs(because.reason() == null ? because.answer() : because.reason());
        if (control != null && control.isDirect() && !found.right()) {
            note(control.refuse(found.reply(), why), found);
            return;
        }
        Label how = new Label(words.of(found.right() ? "learning.right" : "learning.wrong"));
        how.setId("lesson-verdict");
        how.getStyleClass().add("strong");
        VBox card = new VBox(how);
        card.getChildren().addAll(why);
        card.getStyleClass().add("lesson-verdict");
        card.pseudoClassStateChanged(RIGHT, found.right());
        reply.getChildren().add(card);
        note(card, found);
    }

    /** Has what is said to an answer be seen whole, the first time. */
    private void note(@Nullable Region said, Verdict to) {
        if (!judged.equals(Optional.of(to))) {
            fresh = said;
        }
        judged = Optional.of(to);
    }

    private void see(Region said) {
        double room = scroll.getViewportBounds().getHeight();
        double over = body.getHeight() - room;
        double end = body.sceneToLocal(said.localToScene(said.getLayoutBounds())).getMaxY();
        if (over > 0 && end > room + scroll.getVvalue() * over) {
            scroll.setVvalue(Math.min(1, (end - room) / over));
        }
    }

    /** Returns whether there is one at this step that was not given. */
    private boolean hasHint(Player player) {
        return !model.isHinted() && (player.waiting() == Waiting.DEED || (player.isOpen() && answering != null
                && !answering.isDirect() && player.verdict().isEmpty()));
    }

    private void hint(Player player, @Nullable StepWords said, ProseFlow prose) {
        if (player.step().question().isPresent()) {
            StepWords.Reply reason = said == null ? null : said.replies().get(Question.ELSE);
            if (reason != null && player.verdict().isEmpty()) {
                reply.getChildren().addAll(prose.paragraphs(reason.answer()));
            }
        } else if (player.waiting() == Waiting.DEED) {
            player.step().task().ifPresent(task -> note("lesson-hinted", words.of(switch (task.right()) {
                case LearnerAction.Turning _ -> "learning.hint.turn";
                case LearnerAction.Picking _ -> "learning.hint.pick";
                case LearnerAction.Playing _ -> "learning.hint.play";
            })));
        }
    }

    private void end(Tally tally) {
        Label done = new Label(words.of("learning.done"));
        done.setId("lesson-done");
        done.getStyleClass().add("lesson-done");
        reply.getChildren().add(done);
        if (tally.asked() > 0) {
            note("lesson-tally", words.of("learning.tally", "right", tally.right(), "asked", tally.asked()));
        }
        model.following().ifPresent(lesson -> note("lesson-comes", words.of("learning.comes", "title",
                lesson.wording(words.texts().language()).title())));
    }

    private void note(String id, String said) {
        Label note = new Label(said);
        note.setId(id);
        note.getStyleClass().add("muted");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        reply.getChildren().add(note);
    }
}
