package tapedeck.lessons.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.Moment;
import tapedeck.lessons.Cue;
import tapedeck.lessons.FocusTarget;
import tapedeck.lessons.Goal;
import tapedeck.lessons.LearnerAction;
import tapedeck.lessons.LessonStep;
import tapedeck.lessons.Phrase;
import tapedeck.lessons.PlayTarget;
import tapedeck.lessons.Prose;
import tapedeck.lessons.Question;
import tapedeck.lessons.Setting;
import tapedeck.lessons.StepWords;
import tapedeck.lessons.claim.ClaimEvaluator;
import tapedeck.lessons.claim.ClaimException;
import tapedeck.lessons.claim.EvaluationContext;
import tapedeck.lessons.claim.Observation;
import tapedeck.text.Texts;

/**
 * Makes of a question what can be answered with a pen, and of its answer what can be read.
 *
 * @param words of the step in which it is asked
 * @param asked before it
 * @param texts in the language of the sheet
 */
record PaperQuestions(DeckStage stage, StepWords words, AskedAmounts asked, Texts texts) {
    private static final int DIGITS = 4;

    /** Where the question of a step is answered, or what was seen is noted. */
    Handout.Space space(LessonStep step, Observation seen) {
        Question question = step.question().orElse(null);
        return switch (question) {
            case null -> step.task().<Handout.Space>map(
                    task -> new Handout.Space.Task(task.right() instanceof LearnerAction.Picking))
                    .or(() -> step.goal().map(goal -> new Handout.Space.Goal(goal.by(), code(goal).size())))
                    .orElse(step.cues().stream().anyMatch(Cue.Free.class::isInstance)
                            ? new Handout.Space.Free()
                            : new Handout.Space.None());
            case Question.Choose choose -> boxes(choose.choices().stream().map(Question.Choice::key), seen, null);
            case Question.Curves curves -> boxes(curves.curves().stream().map(Question.Curve::key), seen, curves);
            case Question.Order _ -> new Handout.Space.Places(AnswerWords.functions(seen));
            case Question.Type _,Question.Point _ -> new Handout.Space.Line(question instanceof Question.Point);
        };
    }

    private Handout.Space boxes(Stream<String> keys, Observation seen, Question.@Nullable Curves curves) {
        List<Handout.Option> options = new ArrayList<>();
        Map<String, EvaluationContext> drawn = stage.curves();
        CurveAxes axes = CurveAxes.of(drawn.values().stream().map(EvaluationContext::losses).toList(),
                curves == null ? 1 : curves.iterations());
        for (String key : keys.toList()) {
            EvaluationContext run = drawn.get(key);
            Handout.Curve curve = curves == null || run == null ? null : new Handout.Curve(run.losses(), axes);
            Prose text = curves == null
                    ? reply(key).map(StepWords.Reply::answer).orElseGet(() -> text(key))
                    : text(""); // whoever reads what it is a curve of need not look at it
            options.add(new Handout.Option(Question.mark(options.size()), PyTorchText.of(text, seen),
                    asked.covered(text, seen), curve));
        }
        return new Handout.Space.Boxes(options);
    }

    /** Returns what is right to do; null where it is to play on, and not to a certain iteration. */
    Handout.@Nullable Answer task(Cue.Do task) {
        String right = switch (task.right()) {
            case LearnerAction.Turning(Setting(String name, String value)) ->
                texts.of("handout.set", "knob", texts.of(KnobWords.onPaper(name)), "value", value);
            case LearnerAction.Picking(FocusTarget.Thing thing) -> thing.name();
            case LearnerAction.Playing(PlayTarget.To(Moment.Iteration(long iteration))) ->
                texts.of("handout.played", "iteration", String.valueOf(iteration));
            case LearnerAction.Playing _ -> "";
        };
        return right.isEmpty()
                ? null
                : new Handout.Answer(List.of(new Handout.Remark(right, text(""))), List.of());
    }

    private String set(String knob, String value) {
        return texts.of(KnobWords.onPaper(knob)) + " = " + value;
    }

    /** Returns what reaches a goal. */
    Handout.Answer goal(Goal goal) {
        return new Handout.Answer(goal.solution().with().stream()
                .map(each -> new Handout.Remark(set(each.name(), each.value()), text(""))).toList(), List.of(),
                code(goal));
    }

    /** The lines by which a goal's solution differs from the program that is shown. */
    private List<String> code(Goal goal) {
        String begun = stage.text();
        String program = goal.solution().program();
        Set<String> before = begun.lines().collect(Collectors.toUnmodifiableSet());
        return (program.isEmpty() ? goal.solution().in(begun).orElse("") : stage.script(program)).lines()
                .filter(each -> !before.contains(each) && !each.startsWith("#")).toList();
    }

    private Optional<StepWords.Reply> reply(String key) {
        return Optional.ofNullable(words.replies().get(key));
    }

    /**
     * Returns what is right; null where the run does not have it.
     *
     * @param read what was to be seen when the question was read: the numbers of its words
     * @param seen where the answer is taken from
     */
    Handout.@Nullable Answer answer(Question question, Observation read, Observation seen) {
        try {
            List<Response> right = new AnswerChecker(stage, seen).right(question);
            return right.isEmpty()
                    ? null
                    : new Handout.Answer(right(right, question, read, seen), remarks(right, question, read, seen));
        } catch (ClaimException _) {
            return null; // the check of the lesson says it
        }
    }

    private List<Handout.Remark> right(List<Response> right, Question question, Observation read, Observation seen) {
        return right.stream().map(each -> switch (each) {
            case Response.Chosen(String key) -> new Handout.Remark(Question.mark(keys(question).indexOf(key)),
                    reply(key).map(StepWords.Reply::answer).map(prose -> PyTorchText.of(prose, read))
                            .orElseGet(() -> text(key)));
            case Response.Typed(double number) when question instanceof Question.Type type -> new Handout.Remark(
                    PyTorchText.number(rounded(number, type.within()), DIGITS), text(""));
            default -> new Handout.Remark(AnswerWords.of(each, seen), text(""));
        }).toList();
    }

    /** Returns a number without the decimal places that do not count: those that are smaller than what is allowed. */
    static double rounded(double number, double within) {
        if (within == 0) {
            return number;
        }
        double parts = Math.max(1, Math.pow(10, -Math.floor(Math.log10(within))));
        return Math.rint(number * parts) / parts;
    }

    private static List<String> keys(Question question) {
        return question.keys().toList();
    }

    /** Returns what is said to each wrong answer. */
    private List<Handout.Remark> remarks(List<Response> right, Question question, Observation read, Observation seen)
            throws ClaimException {
        List<Handout.Remark> remarks = new ArrayList<>();
        for (String key : keys(question)) {
            StepWords.Reply reply = words.replies().get(key);
            if (reply != null && !right.contains(new Response.Chosen(key))) {
                Prose why = Objects.requireNonNullElse(reply.reason(), reply.answer());
                remarks.add(new Handout.Remark(to(question, key, seen), PyTorchText.of(why, read)));
            }
        }
        return remarks;
    }

    private static String to(Question question, String key, Observation seen) throws ClaimException {
        if (key.equals(Question.ELSE)) {
            return "";
        }
        if (question instanceof Question.Type type) {
            for (Question.Slip slip : type.slips()) {
                if (slip.key().equals(key)) {
                    return PyTorchText.number(new ClaimEvaluator(seen).number(slip.amount()), DIGITS);
                }
            }
        }
        return Question.mark(keys(question).indexOf(key));
    }

    private static Prose text(String words) {
        return new Prose(words.isEmpty()
                ? List.of()
                : List.of(new Prose.Paragraph(0, List.of(new Phrase.Words(words, Phrase.Style.PLAIN)))));
    }
}
