package tapedeck.lessons.quiz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tapedeck.array.Shape;
import tapedeck.lessons.AnswerOrder;
import tapedeck.lessons.PlayTarget;
import tapedeck.lessons.Question;
import tapedeck.lessons.claim.Amount;
import tapedeck.lessons.claim.Claim;
import tapedeck.lessons.claim.ClaimException;
import tapedeck.lessons.claim.ClaimReader;
import tapedeck.lessons.quiz.GeneratedLesson.Reply;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/** The choices of a question that no author wrote, under way, with what is said to who takes a wrong one. */
final class ChoicesDraft {
    private static final int DIGITS = 4;

    private final List<Question.Choice> choices = new ArrayList<>();
    private final Map<String, Reply> replies = new LinkedHashMap<>();
    private final Map<String, String> answers = new HashMap<>();

    /**
     * Adds one.
     *
     * @param answer as code
     * @param reason what is said where it is wrong; null for the right one
     */
    void add(Claim claim, String answer, @Nullable Message reason) {
        String key = "answer-" + (choices.size() + 1);
        choices.add(new Question.Choice(1, key, claim));
        answers.put(key, answer);
        replies.put(key, new Reply(Message.of("own.code", "code", answer), reason));
    }

    /** Adds one that is right where a tensor has this shape. */
    void addShape(String tensor, Shape shape, @Nullable Message reason) {
        add(new Claim.Compares(path(tensor + ".shape"), Claim.Relation.EQUAL,
                new Amount.Sizes(Arrays.stream(shape.toArray()).boxed().toList())), written(shape), reason);
    }

    /** Adds a number, of which it is known whether it is right. */
    void addNumber(double number, boolean isRight, @Nullable Message reason) {
        add(new Claim.Compares(new Amount.Literal(isRight ? 1 : 0), Claim.Relation.EQUAL, new Amount.Literal(1)),
                Numbers.of(number, DIGITS), reason);
    }

    /**
     * The question for one of them.
     *
     * @param card as in {@link Question#card()}
     */
    Question.Choose question(@Nullable PlayTarget reveal, @Nullable String card) {
        return new Question.Choose(
                AnswerOrder.shuffled(choices, each -> Objects.requireNonNull(answers.get(each.key()))), reveal, card);
    }

    /** The question for one of them. */
    Question.Choose question(@Nullable PlayTarget reveal) {
        return question(reveal, null);
    }

    /** Their words. */
    Map<String, Reply> replies() {
        return replies;
    }

    static Amount.Path path(String name) {
        return new Amount.Path(name, List.of(), "");
    }

    /** As a claim has it, and Python: {@code (3, 2)}, {@code (3,)}. */
    static String written(Shape shape) {
        String sizes = String.join(", ", Arrays.stream(shape.toArray()).mapToObj(String::valueOf).toList());
        return "(" + sizes + (shape.dim() == 1 ? ",)" : ")");
    }

    /** Returns whether a claim can speak of it. */
    static boolean canSay(TensorState tensor) {
        try {
            ClaimReader.amount(tensor.name() + ".shape");
            return !tensor.name().isEmpty();
        } catch (ClaimException _) {
            return false;
        }
    }
}
