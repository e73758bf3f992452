package tapedeck.lessons.play;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import tapedeck.lessons.Cue;
import tapedeck.lessons.FocusTarget;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.LessonStep;
import tapedeck.lessons.Prose;
import tapedeck.lessons.Question;
import tapedeck.lessons.StepWords;
import tapedeck.lessons.Wording;
import tapedeck.lessons.claim.EvaluationContext;
import tapedeck.lessons.claim.Observation;
import tapedeck.program.ProgramException;
import tapedeck.programs.Catalogue;
import tapedeck.text.Language;
import tapedeck.text.Texts;

/** Plays a lesson to its end for its sheets, without a window, doing what the learner is to do. For one thread. */
public final class HandoutPlay implements Playthrough.Watcher {
    private final Wording wording;
    private final Texts texts;
    private final DeckStage stage;
    private final AskedAmounts asked = new AskedAmounts();
    private final List<Handout.Part> parts = new ArrayList<>();
    private Handout.@Nullable Part now;
    /** The run as it was when the words of the step were read. */
    private @Nullable Observation read;

    private HandoutPlay(Lesson lesson, Language language, DeckStage stage) {
        wording = lesson.wording(language);
        texts = new Texts(language);
        this.stage = stage;
    }

    /**
     * Plays the lesson. Blocks.
     *
     * @param stage with nothing on it; the caller ends it
     * @throws ProgramException if its run does not come where a step needs it: the rest would have wrong numbers, or none
     */
    public static Handout of(Lesson lesson, Language language, DeckStage stage)
            throws ProgramException, InterruptedException {
        HandoutPlay play = new HandoutPlay(lesson, language, stage);
        Playthrough.of(lesson, stage, play);
        return new Handout(lesson.folder(), lesson.cover().number(), play.wording.title(), play.wording.summary(),
                play.parts);
    }

    /**
     * The same on a stage of its own.
     *
     * @param home the folder that holds {@code sample-datasets}
     * @param clock nanoseconds
     */
    public static Handout of(Lesson lesson, Language language, Catalogue catalogue, Path home, LongSupplier clock)
            throws ProgramException, InterruptedException {
        try (DeckStage stage = new DeckStage(new LessonPrograms(catalogue, home, lesson.folder(), language),
                PlayLimit.USUAL, clock)) {
            return of(lesson, language, stage);
        }
    }

    @Override
    public void left(LessonStep step) {
        if (now != null) {
            parts.add(now);
        }
        now = null;
    }

    private StepWords words(LessonStep step) {
        StepWords words = wording.steps().get(step.id());
        return words == null ? new StepWords(0, new Prose(List.of()), Map.of()) : words;
    }

    @Override
    public void shown(LessonStep step, Observation seen) {
        read = seen;
        StepWords words = words(step);
        PaperQuestions papers = new PaperQuestions(stage, words, asked, texts);
        Prose sheet = words.sheet().orElse(null);
        now = new Handout.Part(PyTorchText.of(words.prose(), seen),
                asked.covered(sheet == null ? words.prose() : sheet, seen), sheet != null, scene(step, seen),
                papers.space(step, seen), drawsCurve(step),
                step.task().map(papers::task).or(() -> step.goal().map(papers::goal)).orElse(null));
        step.question().ifPresent(question -> asked.ask(question, seen));
    }

    private Handout.Scene scene(LessonStep step, Observation seen) {
        LessonRuns.Run run = stage.shown();
        String script = run.program().script();
        EvaluationContext shown = seen.scenery();
        return new Handout.Scene(run.name(), script == null ? List.of() : script.stripTrailing().lines().toList(),
                step.cues().stream().anyMatch(each -> each instanceof Cue.Begin || each instanceof Cue.Show),
                shown.tape() == null || shown.tape().functions().isEmpty() ? null : shown.tape(),
                asked.inGraph(seen), asked.isCounted(seen),
                looksAt(step, FocusTarget.Pane.PREDICTIONS)
                        ? Regions.of(run.program().predictor(run.settings()),
                                shown.state().playhead().captured(), shown.tape())
                        : null);
    }

    private static boolean looksAt(LessonStep step, FocusTarget.Pane wanted) {
        return step.cues().stream().anyMatch(each -> each instanceof Cue.Look(int _, FocusTarget.Region(var pane))
                && pane == wanted);
    }

    /** Returns whether it is asked how the loss of this run goes on: what is held against another run is no curve. */
    private static boolean drawsCurve(LessonStep step) {
        return looksAt(step, FocusTarget.Pane.CURVE)
                && step.question().filter(Question.Choose.class::isInstance).map(CardQuestion::paths)
                        .filter(paths -> paths.allMatch(path -> path.name().equals("loss") && path.take().isEmpty()))
                        .isPresent();
    }

    @Override
    public boolean wantsGoals() {
        return false;
    }

    @Override
    public void done(LessonStep step, Cue cue, Observation seen) {
        Handout.Part found = now;
        Observation whenRead = read;
        if (cue instanceof Cue.Ask(int _, Question question) && found != null && whenRead != null) {
            asked.answer(question, seen);
            now = new Handout.Part(found.said(), found.covered(), found.isAlone(), found.scene(), found.space(),
                    found.drawsCurve(),
                    new PaperQuestions(stage, words(step), asked, texts).answer(question, whenRead, seen));
        }
    }
}
