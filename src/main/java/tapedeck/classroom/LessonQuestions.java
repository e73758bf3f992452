package tapedeck.classroom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.LessonStep;
import tapedeck.lessons.Prose;
import tapedeck.lessons.Question;
import tapedeck.lessons.StepWords;
import tapedeck.lessons.claim.Amount;
import tapedeck.lessons.claim.ClaimEvaluator;
import tapedeck.lessons.claim.ClaimException;
import tapedeck.lessons.claim.Observation;
import tapedeck.lessons.play.AnswerChecker;
import tapedeck.lessons.play.AnswerWords;
import tapedeck.lessons.play.PyTorchText;
import tapedeck.lessons.play.Response;
import tapedeck.lessons.play.Stage;
import tapedeck.text.Language;

/** The question of a lesson's step as a whole class is asked it: with the lesson's own texts, order of answers, and reasons. */
public record LessonQuestions(Lesson lesson, LessonStep step) {
    /**
     * The question that the step asks; empty where it asks nothing, or for an order, which no phone can give.
     *
     * @param seen the run when it is asked
     */
    public Optional<ClassQuestion> asked(Observation seen) {
        return step.question().flatMap(question -> Optional.ofNullable(switch (question) {
            case Question.Choose choose -> new ClassQuestion.Choose(prompt(seen), choose.keys()
                    .map(key -> new ClassQuestion.Option(key,
                            Objects.requireNonNullElse(reply(key, StepWords.Reply::answer, seen),
                                    ClassText.plain(key))))
                    .toList());
            case Question.Curves curves -> new ClassQuestion.Choose(prompt(seen), letters(curves));
            case Question.Type _ -> new ClassQuestion.Type(prompt(seen));
            case Question.Point _ -> new ClassQuestion.Point(prompt(seen), GraphSpots.of(seen));
            case Question.Order _ -> null;
        }));
    }

    /**
     * The right answers, and what is said to the others; empty where nothing can be asked.
     *
     * @param stage that the lesson is played on
     * @param answered the run when the answer shows: as it is, or as it was foreseen
     * @throws ClaimException if the run does not have what the question is about
     */
    public Optional<Solution> solved(Stage stage, Observation answered) throws ClaimException {
        Question question = step.question().orElse(null);
        if (question == null || question instanceof Question.Order) {
            return Optional.empty();
        }
        List<Response> right = new AnswerChecker(stage, answered).right(question);
        ClassText otherwise = reply(Question.ELSE, StepWords.Reply::answer, answered);
        if (question instanceof Question.Type type) {
            List<Solution.Slip> slips = new ArrayList<>();
            for (Question.Slip slip : type.slips()) {
                ClassText reason = reply(slip.key(), StepWords.Reply::answer, answered);
                if (reason != null) {
                    slips.add(new Solution.Slip(number(slip.amount(), answered), reason));
                }
            }
            return Optional.of(new Solution.Value(number(type.amount(), answered), type.within(), slips, otherwise));
        }
        Set<String> keys = new HashSet<>();
        right.forEach(each -> keys.add(AnswerWords.of(each, answered)));
        Map<String, ClassText> reasons = new HashMap<>();
        question.keys().filter(key -> !keys.contains(key) && !key.equals(Question.ELSE)).forEach(key -> {
            ClassText reason = reply(key, each -> question instanceof Question.Curves
                    ? Objects.requireNonNullElse(each.reason(), each.answer())
                    : each.reason(), answered);
            if (reason != null) {
                reasons.put(key, reason);
            }
        });
        return Optional.of(new Solution.Keys(keys, reasons, otherwise));
    }

    private static double number(Amount amount, Observation seen) throws ClaimException {
        return new ClaimEvaluator(seen).number(amount);
    }

    /** The last paragraph of the step's text is the question. */
    private ClassText prompt(Observation seen) {
        return ClassText.of(language -> {
            StepWords words = lesson.wording(language).steps().get(step.id());
            List<Prose.Paragraph> all = words == null ? List.of() : words.prose().paragraphs();
            return PyTorchText.of(new Prose(all.subList(Math.max(0, all.size() - 1), all.size())), seen);
        });
    }

    /** Curves are on the wall, each with its letter. */
    private static List<ClassQuestion.Option> letters(Question.Curves curves) {
        return IntStream.range(0, curves.curves().size())
                .mapToObj(i -> new ClassQuestion.Option(curves.curves().get(i).key(),
                        ClassText.plain(Question.mark(i))))
                .toList();
    }

    /** The reply under a key; null if it says nothing there in any language. */
    private @Nullable ClassText reply(String key, Function<StepWords.Reply, @Nullable Prose> part, Observation seen) {
        Map<Language, Prose> said = new HashMap<>();
        for (Language language : Language.values()) {
            StepWords words = lesson.wording(language).steps().get(step.id());
            StepWords.Reply reply = words == null ? null : words.replies().get(key);
            Prose prose = reply == null ? null : part.apply(reply);
            if (prose != null) {
                said.put(language, PyTorchText.of(prose, seen));
            }
        }
        return said.isEmpty() ? null : new ClassText(said);
    }
}
