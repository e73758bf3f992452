package tapedeck.ui.lesson;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import tapedeck.lessons.Cover;
import tapedeck.lessons.Cue;
import tapedeck.lessons.LearnerAction;
import tapedeck.lessons.Prose;
import tapedeck.lessons.Question;
import tapedeck.lessons.StepWords;
import tapedeck.lessons.claim.Observation;
import tapedeck.lessons.play.ActTries;
import tapedeck.lessons.play.ActWords;
import tapedeck.lessons.play.AnswerWords;
import tapedeck.lessons.play.Player;
import tapedeck.lessons.play.Response;
import tapedeck.lessons.play.Tally;
import tapedeck.lessons.play.Verdict;
import tapedeck.lessons.play.Waiting;
import tapedeck.lessons.read.ProseText;
import tapedeck.ui.theme.LiveTexts;

/** The reply to what a learner did in a step, below what was asked: the verdict, a hint, what the answer is, the end. On the FX thread only. */
final class ReplyView extends VBox {
    private final LessonModel model;
    private final LiveTexts words;
    private final Function<Cover, Region> pictures;
    private Optional<Verdict> judged = Optional.empty();
    /** What was said to an answer, until it was brought into sight. */
    private @Nullable Region fresh;

    ReplyView(LessonModel model, LiveTexts words, Function<Cover, Region> pictures) {
        this.model = model;
        this.pictures = pictures;
        this.words = words;
        getStyleClass().add("lesson-reply");
    }

    /** A step begins: nothing is said yet. */
    void clear() {
        judged = Optional.empty();
        getChildren().clear();
    }

    /** Returns what was said to an answer since this was asked last; null if nothing was. */
    @Nullable
    Region takeFresh() {
        Region said = fresh;
        fresh = null;
        return said;
    }

    /** Returns whether a verdict is another than the one that is said. */
    boolean isNew(Optional<Verdict> verdict) {
        return !verdict.equals(judged);
    }

    /** Says what there is to say. */
    void say(Player player, @Nullable AnswerControl control, @Nullable StepWords said, ProseFlow prose) {
        getChildren().clear();
        List<Response> right = player.right();
        player.verdict().ifPresent(found -> {
            if (found.right() || right.isEmpty() || (control != null && control.isDirect())) {
                reply(control, found, said, prose);
            } // else what is said to the wrong answer would stand below the right one, which is shown
        });
        Observation seen = model.stage().orElseThrow().seen();
        if (player.verdict().filter(Verdict::right).isEmpty() && !right.isEmpty()
                && (control instanceof PointControl || control instanceof OrderControl)) { // the others show it
            note("lesson-answer", words.of("learning.answer", "answer",
                    right.stream().map(each -> AnswerWords.of(each, seen)).collect(Collectors.joining(", "))));
        }
        act(player, said, prose);
        if (model.isHinted()) {
            hint(player, said, prose);
        } else if (player.waiting() == Waiting.DEED && player.goal().isEmpty()) {
            note("lesson-do", words.of("learning.do"));
        }
        model.missed().ifPresent(why -> note("lesson-missed", words.of(why)));
        if (model.isOver()) {
            end(player.tally(), said, prose);
        }
    }

    private void reply(@Nullable AnswerControl control, Verdict found, @Nullable StepWords said, ProseFlow prose) {
        StepWords.Reply because = said == null ? null : said.replies().get(found.reply());
        List<TextFlow> why = found.right() || because == null
                ? List.of()
                : prose.paragraphs(because.reason() == null ? because.answer() : because.reason());
        if (control != null && control.isDirect()) { // the answer says it
            note(found.right() ? null : control.refuse(found.reply(), why), found);
            return;
        }
        note(card(found.right() ? "learning.right" : "learning.wrong", found.right(), why), found);
    }

    private VBox card(String key, boolean isRight, List<TextFlow> why) {
        Label how = new Label(words.of(key));
        how.setId("lesson-verdict");
        how.getStyleClass().add("strong");
        VBox card = new VBox(how);
        card.getChildren().addAll(why);
        card.getStyleClass().add("lesson-verdict");
        card.pseudoClassStateChanged(AnswerControl.RIGHT, isRight);
        getChildren().add(card);
        return card;
    }

    /** Says whether what was to be done is done, and that what is picked is not what is to be. */
    private void act(Player player, @Nullable StepWords said, ProseFlow prose) {
        LearnerAction task = player.step().task().map(Cue.Do::right).orElse(null);
        if (task != null && player.waiting() == Waiting.NEXT) {
            card("learning.acted", true, List.of());
        } else if (task != null && player.waiting() == Waiting.DEED) {
            word(player, said, prose);
        }
    }

    /** Says what there is to say to what was done in vain last, with the numbers of then. */
    private void word(Player player, @Nullable StepWords said, ProseFlow prose) {
        ActTries.Wrong wrong = model.wrongAct().orElse(null);
        Cue.Do task = player.step().task().orElse(null);
        if (wrong == null || task == null || player.goal().isPresent()) {
            return;
        }
        StepWords.Reply because = said == null
                ? null
                : said.replies().getOrDefault(wrong.name(), said.replies().get(Question.ELSE));
        Prose why = because == null
                ? ProseText.of(words.of(ActWords.of(task, wrong)))
                : because.answer();
        VBox card = card("learning.wrong", false, new ProseFlow(prose.told(), wrong.seen()).paragraphs(why));
        card.setId("lesson-word");
    }

    /** Has what is said to an answer be seen whole, the first time. */
    private void note(@Nullable Region said, Verdict to) {
        if (!judged.equals(Optional.of(to))) {
            fresh = said;
        }
        judged = Optional.of(to);
    }

    private void hint(Player player, @Nullable StepWords said, ProseFlow prose) {
        boolean own = said != null && said.replies().containsKey(Question.HINT);
        Optional<Prose> hint = player.waiting() == Waiting.DEED && !own
                ? player.step().task().map(task -> ProseText.of(words.of(ActWords.hint(task))))
                : Optional.ofNullable(said).filter(_ -> player.isOpen() || player.waiting() == Waiting.DEED)
                        .flatMap(StepWords::hint);
        hint.ifPresent(prosed -> {
            VBox card = new VBox();
            card.setId("lesson-hinted");
            card.getStyleClass().add("lesson-hinted");
            card.getChildren().addAll(prose.paragraphs(prosed));
            getChildren().add(card);
        });
    }

    /** What is taken along: three sentences and a picture, and how it went. It stays while what the step proposes is tried. */
    private void end(Tally tally, @Nullable StepWords said, ProseFlow prose) {
        Region picture = pictures.apply(prose.told().cover());
        picture.getStyleClass().add("lesson-picture");
        long questions = prose.told().steps().stream().filter(step -> step.question().isPresent()).count();
        Label done = new Label(words.of(isWell(tally, questions) ? "learning.done" : "learning.over"));
        done.setId("lesson-done");
        done.getStyleClass().add("lesson-done");
        VBox card = new VBox(picture, done);
        card.setId("lesson-card");
        card.getStyleClass().add("lesson-card");
        StepWords.Reply remembered = said == null ? null : said.replies().get(Question.REMEMBER);
        if (remembered != null) {
            card.getChildren().addAll(prose.paragraphs(remembered.answer()));
            if (remembered.reason() != null) {
                card.getChildren().addAll(prose.paragraphs(remembered.reason()));
            }
        }
        if (questions > 0) {
            card.getChildren().add(label("lesson-tally", words.of("learning.tally", "right", tally.right(), "questions",
                    questions, "open", questions - tally.asked())));
        }
        if (model.mostStars() > 0) {
            card.getChildren().add(label("lesson-score",
                    words.of(model.stars() == 0 ? "learning.score.none" : "learning.score", "stars", model.stars(),
                            "most", model.mostStars())));
        }
        getChildren().add(card);
        model.following().ifPresent(lesson -> note("lesson-comes", words.of("learning.comes", "title",
                lesson.wording(words.texts().language()).title())));
    }

    /** Returns whether there is something to be praised: of the questions half answered, and a star; where there is none, half of them right. */
    private boolean isWell(Tally tally, long questions) {
        return model.mostStars() > 0
                ? model.stars() > 0 && 2 * tally.asked() >= questions
                : tally.asked() > 0 && 2 * tally.right() >= questions;
    }

    private void note(String id, String said) {
        getChildren().add(label(id, said));
    }

    private static Label label(String id, String said) {
        Label note = new Label(said);
        note.setId(id);
        note.getStyleClass().add("muted");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        return note;
    }
}
