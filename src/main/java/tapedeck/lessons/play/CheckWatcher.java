package tapedeck.lessons.play;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.lessons.Cue;
import tapedeck.lessons.FocusTarget;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.LessonStep;
import tapedeck.lessons.Phrase;
import tapedeck.lessons.Prose;
import tapedeck.lessons.Question;
import tapedeck.lessons.StepWords;
import tapedeck.lessons.claim.ClaimEvaluator;
import tapedeck.lessons.claim.ClaimException;
import tapedeck.lessons.claim.Observation;
import tapedeck.lessons.read.Faults;
import tapedeck.lessons.read.LessonReader;
import tapedeck.text.Message;

/** Looks at each cue when it is done, and at each text when it is shown, whether it is true; until the time is over for one. */
final class CheckWatcher implements PlayListener {
    private final Lesson lesson;
    private final Faults faults;
    private final DeckStage stage;
    private final QuestionCheck asked = new QuestionCheck();
    private boolean acted;
    private long cues;
    private @Nullable Cue late;

    CheckWatcher(Lesson lesson, Faults faults, DeckStage stage) {
        this.lesson = lesson;
        this.faults = faults;
        this.stage = stage;
    }

    /** A step begins. */
    void begin() {
        acted = false;
        asked.enter();
    }

    /** The learner does something. */
    void acts() {
        acted = true;
    }

    /** How many cues are done by now: a step of many may take long, and goes on all the same. */
    long cues() {
        return cues;
    }

    /** The first cue whose run was given up because the time was over, if there is one: from there on nothing is judged. */
    Optional<Cue> late() {
        return Optional.ofNullable(late);
    }

    private boolean isOver(Cue cue) {
        if (late == null && stage.outOfTime().isPresent()) {
            late = cue;
        }
        return late != null;
    }

    private void fault(Cue cue, Message what) {
        fault(cue.line(), what);
    }

    private void fault(int line, Message what) {
        faults.add(lesson.folder().resolve(LessonReader.FILE), line, what);
    }

    @Override
    public void missed(LessonStep step, Cue cue, Message why) {
        if (!isOver(cue)) {
            fault(cue, why);
        }
    }

    @Override
    public void done(LessonStep step, Cue cue, Observation seen) {
        cues++;
        if (isOver(cue)) {
            return;
        }
        try {
            switch (cue) {
                case Cue.Expect expect -> expect(expect, seen);
                case Cue.Look(int _, FocusTarget at) -> aim(at, seen);
                case Cue.Light(int _, List<FocusTarget> at) -> {
                    asked.light(at);
                    for (FocusTarget each : at) {
                        aim(each, seen);
                    }
                }
                case Cue.Show(int _, String take) -> seen.scenery(take);
                case Cue.Compare(int _, List<String> takes) -> {
                    for (String take : takes) {
                        seen.scenery(take);
                    }
                }
                case Cue.Do _ -> {
                    if (!acted) {
                        fault(cue, Message.of("lessons.check.done-already"));
                    }
                }
                case Cue.Ask(int _, Question question) -> ask(step, cue, question, seen);
                case Cue.Play _,Cue.Turn _,Cue.Begin _,Cue.Open _,Cue.Free _,Cue.Reach _ -> {
                    // said by missed, if it could not be done
                }
            }
        } catch (ClaimException e) {
            fault(cue, e.message());
        }
        asked.note(step, seen);
    }

    private void expect(Cue.Expect expect, Observation seen) throws ClaimException {
        if (!new ClaimEvaluator(seen).holds(expect.claim())) {
            fault(expect, Message.of("lessons.check.untrue", "claim", expect.text()));
        }
    }

    private void aim(FocusTarget aim, Observation seen) throws ClaimException {
        switch (aim) {
            case FocusTarget.Region _ -> {
                // every window has it
            }
            case FocusTarget.Line(int number) -> {
                if (stage.lines() > 0 && number > stage.lines()) {
                    throw new ClaimException(
                            Message.of("lessons.check.no-line", "line", number, "lines", stage.lines()));
                }
            }
            case FocusTarget.Thing thing -> FocusFinder.find(thing, seen);
        }
    }

    private void ask(LessonStep step, Cue cue, Question question, Observation seen) throws ClaimException {
        AnswerChecker referee = new AnswerChecker(stage, seen);
        List<Response> right = referee.right(question);
        Message unclear = switch (question) {
            case Question.Choose _,Question.Curves _ -> ofOne(right);
            case Question.Type type -> new AnswerCheck(seen).slips(type);
            case Question.Point _ -> right.isEmpty()
                    ? Message.of("lessons.check.none-right")
                    : right.size() == referee.points().count() ? Message.of("lessons.check.all-right") : null;
            case Question.Order _ -> right.isEmpty() || ((Response.Ordered) right.getFirst()).functions().size() < 2
                    ? Message.of("lessons.check.no-order")
                    : null;
        };
        if (unclear != null) {
            fault(cue, unclear);
        }
        if (unclear == null) {
            asked.isAnsweredBefore(question, right, seen).ifPresent(told -> fault(cue, told));
        }
        if (question instanceof Question.Curves curves) {
            new CurvesCheck(curves, stage.curves()).faults().forEach(this::fault);
        }
        Set<String> keys = right.stream().filter(Response.Chosen.class::isInstance)
                .map(each -> ((Response.Chosen) each).key()).collect(Collectors.toSet());
        lesson.wordings().forEach((language, wording) -> {
            Path file = lesson.folder().resolve(language.code()).resolve(LessonReader.WORDS);
            StepWords words = wording.steps().get(step.id());
            if (words != null) {
                words.replies().forEach((key, reply) -> {
                    if (reply.reason() == null && !List.of(Question.HINT, Question.SHEET).contains(key)
                            && !keys.contains(key)
                            && (question instanceof Question.Choose || question instanceof Question.Curves)) {
                        faults.add(file, reply.line(), Message.of("lessons.check.no-reason", "key", key));
                    }
                });
            }
        });
    }

    private static @Nullable Message ofOne(List<Response> right) {
        return switch (right.size()) {
            case 0 -> Message.of("lessons.check.none-right");
            case 1 -> null;
            default -> Message.of("lessons.check.several-right", "keys",
                    right.stream().map(each -> ((Response.Chosen) each).key()).collect(Collectors.joining(", ")));
        };
    }

    @Override
    public void shown(LessonStep step, Observation seen) {
        if (late != null) {
            return;
        }
        asked.note(step, seen);
        step.question().ifPresent(question -> asked.dimmed(question, phrases(step), seen).stream().sorted()
                .forEach(name -> fault(step.line(), Message.of("lessons.check.dimmed", "name", name))));
        lesson.wordings().forEach((language, wording) -> {
            Path file = lesson.folder().resolve(language.code()).resolve(LessonReader.WORDS);
            StepWords words = wording.steps().get(step.id());
            if (words != null) {
                Stream.concat(Stream.of(words.prose()), words.replies().values().stream()
                        .flatMap(reply -> Stream.concat(Stream.of(reply.answer()), Stream.ofNullable(reply.reason()))))
                        .forEach(prose -> figures(file, prose, seen));
            }
        });
    }

    /** All that is said with a step's question, in all languages. */
    private Stream<Phrase> phrases(LessonStep step) {
        return lesson.wordings().values().stream().flatMap(wording -> Stream.ofNullable(wording.steps().get(step.id())))
                .flatMap(words -> Stream.concat(Stream.of(words.prose()),
                        step.question().orElse(null) instanceof Question.Choose
                                ? words.replies().values().stream().map(StepWords.Reply::answer)
                                : Stream.empty()))
                .flatMap(prose -> prose.phrases());
    }

    private void figures(Path file, Prose prose, Observation seen) {
        for (Prose.Paragraph paragraph : prose.paragraphs()) {
            for (Phrase phrase : paragraph.phrases()) {
                if (phrase instanceof Phrase.Figure figure) {
                    try {
                        PyTorchText.of(figure, seen);
                    } catch (ClaimException e) {
                        faults.add(file, paragraph.line(),
                                Message.of("lessons.text.figure", "text", "{" + figure.text() + "}", "why",
                                        e.message()));
                    }
                }
            }
        }
    }
}
