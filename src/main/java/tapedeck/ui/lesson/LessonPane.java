package tapedeck.ui.lesson;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import tapedeck.action.Action;
import tapedeck.lessons.Cover;
import tapedeck.lessons.LearnerAction;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.Question;
import tapedeck.lessons.StepWords;
import tapedeck.lessons.claim.GraphTarget;
import tapedeck.lessons.claim.Observation;
import tapedeck.lessons.play.Player;
import tapedeck.lessons.play.Response;
import tapedeck.lessons.play.Stage;
import tapedeck.lessons.play.Waiting;
import tapedeck.ui.action.Actions;
import tapedeck.ui.action.Buttons;
import tapedeck.ui.action.OwnKeys;
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
    private static final PseudoClass FREE = PseudoClass.getPseudoClass("free");
    private static final PseudoClass PLAYING = PseudoClass.getPseudoClass("playing");

    private final LessonModel model;
    private final LiveTexts words;
    private final Appearance appearance;
    private final Actions actions;
    private final VBox text = new VBox();
    private final VBox asked = new VBox();
    private final GoalView goal;
    private final ReplyView reply;
    private final VBox body = new VBox();
    private final ScrollPane scroll;
    private final HBox tools;
    private final Button reveal = new Button();
    private final LessonMoves moves;
    private @Nullable AnswerControl answering;
    /** The step whose text is shown, and what its numbers were taken from. */
    private int step = -1;
    private @Nullable Observation read;
    /** What is picked where something is to be. */
    private @Nullable GraphTarget picked;

    /**
     * A view of this model.
     *
     * @param pictures of the lessons, for the card at their end
     */
    public LessonPane(LessonModel model, Actions actions, Appearance appearance, Function<Cover, Region> pictures) {
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
        goal = new GoalView(model, words);
        reply = new ReplyView(model, words, pictures);
        Buttons buttons = new Buttons(actions);
        tools = new HBox(buttons.icon(Action.PLAY), buttons.icon(Action.STEP));
        tools.getStyleClass().add("lesson-moves");
        reveal.setId("lesson-reveal");
        reveal.setOnAction(_ -> answer());
        body.getChildren().addAll(text, asked, reveal, goal, reply, tools);
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
        model.freeProperty().subscribe(free -> pseudoClassStateChanged(FREE, free));
        model.versionProperty().subscribe(_ -> show());
        model.votingProperty().subscribe(this::show);
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
        goal.pulse();
        GraphTarget now = model.player().filter(player -> player.waiting() == Waiting.DEED).flatMap(_ -> model.stage())
                .map(stage -> stage.seen().picked()).orElse(null);
        if (!Objects.equals(now, picked)) {
            picked = now;
            show();
        }
        Region said = reply.takeFresh();
        if (said != null) {
            applyCss();
            layout(); // it has no place yet
            see(said);
        }
    }

    /** Has keys pressed in {@code window} pick answers while a question is open, A, B, C … and 1, 2, 3 …; and Page Down go on wherever the focus is. */
    public void hear(Node window) {
        OwnKeys.leavePressed(window, event -> pick(event) >= 0);
        window.addEventFilter(KeyEvent.KEY_PRESSED, this::turn);
        window.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            int place = pick(event);
            AnswerControl open = answering;
            if (open != null && place >= 0
                    && !(event.getTarget() instanceof Node typed && OwnKeys.isTyped(typed))) {
                event.consume();
                open.pick(place);
            }
        });
    }

    /** Goes on, or back, with the key of a remote control that a list or a table would take. */
    private void turn(KeyEvent event) {
        Action turned = switch (event.getCode()) {
            case PAGE_DOWN -> Action.LESSON_NEXT;
            case PAGE_UP -> Action.LESSON_BACK;
            default -> null;
        };
        if (turned != null && model.lessonProperty().get() != null && !event.isShortcutDown() && !event.isShiftDown()
                && !(event.getTarget() instanceof Node typed && OwnKeys.isTyped(typed))) {
            event.consume();
            actions.of(turned).run();
        }
    }

    /** The place of the answer that a key picks, from 0; -1 if that is none: with Ctrl it is another's. */
    private int pick(KeyEvent event) {
        AnswerControl open = event.isShortcutDown() || event.isAltDown() ? null : answering;
        KeyCode key = event.getCode();
        int place = key.isLetterKey()
                ? key.getChar().charAt(0) - 'A'
                : key.isDigitKey() ? key.getChar().charAt(0) - '1' : -1;
        return open != null && place < open.picks() && actions.charactersProperty().get()
                && !model.votingProperty().get() && model.player().filter(Player::isOpen).isPresent() ? place : -1;
    }

    private void answer() {
        Response given = answering == null ? null : answering.responseProperty().get();
        if (given != null) {
            model.answer(given);
            if (answering != null && model.player().filter(Player::isJudging).isPresent()) {
                answering.focus(); // or Enter, pressed again, would give the answer away
            }
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
        pseudoClassStateChanged(PLAYING, plays); // the text is that of the step before, or what is to come
        boolean isNew = step != player.index() || read == null;
        if (plays ? step < 0 : isNew) { // at the beginning nobody should wait before an empty column
            step = player.index();
            read = player.shown().orElse(null);
            say(told, new ProseFlow(told, read), plays ? null : player);
            scroll.setVvalue(0);
        }
        boolean voting = model.votingProperty().get();
        asked.setMouseTransparent(!player.isOpen() || voting);
        if (answering instanceof NumberControl field) {
            field.setVisible(!voting || !player.isOpen()); // who teaches would type into it, and Space would not go on
            field.setManaged(field.isVisible());
        }
        if (!plays) {
            judge(told, player);
        }
        reveal.setText(words.of(player.isJudging() ? "learning.checking" : "learning.check"));
        reveal.setVisible(player.isOpen() && answering != null && !answering.isDirect() && !voting);
        tools.setVisible(player.waiting() == Waiting.DEED
                && player.step().task().filter(task -> task.right() instanceof LearnerAction.Playing).isPresent());
        goal.show();
        moves.show(player, hasHint(told, player));
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
        model.reads(prose.plain(said.prose()));
        reply.clear();
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
            case Question.Type type -> new NumberControl(words, card(type, stage), type.reveal() != null, this::answer,
                    action -> actions.of(action).run());
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
        if (model.votingProperty().get()) {
            requestFocus();
        } else {
            now.focus();
        }
    }

    /** The card on which a number is typed; null for none. */
    private static NumberControl.@Nullable Card card(Question.Type question, Stage stage) {
        String tensor = question.card();
        return tensor == null || !(stage instanceof WindowStage window) ? null : new NumberControl.Card() {
            @Override
            public boolean put(Node typed) {
                return window.putOnCard(tensor, typed);
            }

            @Override
            public void clear() {
                window.clearCard();
            }
        };
    }

    /** Says what there is to say to what the learner did. */
    private void judge(Lesson told, Player player) {
        AnswerControl control = answering;
        List<Response> right = player.right();
        if (control != null && !right.isEmpty()) {
            control.accept(right);
            if (control.isFocusWithin()) {
                requestFocus(); // a field would take the window's keys
            }
        } else if (control != null && player.verdict().isPresent() && reply.isNew(player.verdict())) {
            if (control instanceof NumberControl number) {
                number.refuse();
            }
            control.focus(); // for another try
        }
        reply.say(player, control, words(told), new ProseFlow(told, read));
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
    private boolean hasHint(Lesson told, Player player) {
        if (model.votingProperty().get()) {
            return false; // it would be told to all
        }
        if (model.isHinted() || !player.isOpen()) {
            return !model.isHinted() && player.waiting() == Waiting.DEED;
        }
        StepWords said = words(told);
        return said != null && said.hint().isPresent();
    }
}
