package tapedeck.classroom;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tapedeck.lessons.Phrase;
import tapedeck.lessons.Prose;
import tapedeck.lessons.claim.Amount;
import tapedeck.lessons.claim.ClaimEvaluator;
import tapedeck.lessons.claim.ClaimException;
import tapedeck.lessons.claim.ClaimReader;
import tapedeck.lessons.claim.Observation;
import tapedeck.text.Limits;
import tapedeck.text.Message;
import tapedeck.text.NumberInput;

/** A question that the teacher types, about whatever program is in the window; the run answers it where it can. Immutable. */
public sealed interface TeacherQuestion {
    /** How far from the right number an answer may be, as a share of it: nobody types all digits. */
    double TOLERANCE = 0.01;

    /** The question, as it was typed. */
    String text();

    /** Why it cannot be asked; empty if it can. {@code seen} is null where no program is open. */
    Optional<Message> flaw(@Nullable Observation seen);

    /** The question as phones show it. */
    ClassQuestion asked(@Nullable Observation seen);

    /**
     * The right answer, if there is one.
     *
     * @param seen null where no program is open
     * @throws ClaimException if the run does not have it yet
     */
    Solution solved(@Nullable Observation seen) throws ClaimException;

    /** All that may name something of the run. */
    default String about() {
        return text();
    }

    /** The tensor that it asks for the gradient of, which has to be played; empty for none. */
    default Optional<String> gradient() {
        Matcher found = Syntax.GRADIENT.matcher(about());
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** One of some answers; {@code right} is its index, -1 where all are opinions. */
    record Choose(String text, List<String> answers, int right) implements TeacherQuestion {
        public Choose {
            answers = List.copyOf(answers);
        }

        @Override
        public Optional<Message> flaw(@Nullable Observation seen) {
            return Syntax.flaw(text).or(() -> answers.size() < 2
                    ? Optional.of(Message.of("classroom.ask.few"))
                    : new HashSet<>(answers).size() < answers.size()
                            ? Optional.of(Message.of("classroom.ask.twice"))
                            : Optional.empty());
        }

        @Override
        public ClassQuestion asked(@Nullable Observation seen) {
            return new ClassQuestion.Choose(Syntax.prompt(text),
                    answers.stream().map(each -> new ClassQuestion.Option(each, Syntax.prompt(each))).toList());
        }

        @Override
        public Solution solved(@Nullable Observation seen) {
            return right < 0 ? new Solution.None() : new Solution.Keys(Set.of(answers.get(right)), Map.of(), null);
        }
    }

    /** A number: {@code amount} is one, or what of the run it will be, such as {@code w1.grad[0, 1]}. */
    record Type(String text, String amount) implements TeacherQuestion {
        @Override
        public String about() {
            return amount + " " + text;
        }

        @Override
        public Optional<Message> flaw(@Nullable Observation seen) {
            return Syntax.flaw(text).or(() -> {
                try { // a gradient has the shape of its tensor, which is there before it
                    Syntax.number(Syntax.GRADIENT.matcher(amount).replaceAll("$1.data"), seen);
                    return Optional.empty();
                } catch (ClaimException e) {
                    return Optional.of(e.message());
                }
            });
        }

        @Override
        public ClassQuestion asked(@Nullable Observation seen) {
            return new ClassQuestion.Type(Syntax.prompt(text));
        }

        @Override
        public Solution solved(@Nullable Observation seen) throws ClaimException {
            // what arrives counts, also where PyTorch keeps none
            double number = Syntax.number(Syntax.GRADIENT.matcher(amount).replaceAll("$1.gradient"), seen);
            ClassText sign = ClassText.of(Message.of("classroom.ask.sign"));
            return new Solution.Value(number, TOLERANCE * Math.abs(number),
                    number == 0 ? List.of() : List.of(new Solution.Slip(-number, sign)), null);
        }
    }

    /** Something in the graph; {@code right} is its name, empty where nothing is right. */
    record Point(String text, String right) implements TeacherQuestion {
        @Override
        public Optional<Message> flaw(@Nullable Observation seen) {
            return Syntax.flaw(text).or(() -> seen == null || GraphSpots.of(seen).isEmpty()
                    ? Optional.of(Message.of("classroom.ask.no-graph"))
                    : Optional.empty());
        }

        @Override
        public ClassQuestion asked(@Nullable Observation seen) {
            return new ClassQuestion.Point(Syntax.prompt(text), seen == null ? List.of() : GraphSpots.of(seen));
        }

        @Override
        public Solution solved(@Nullable Observation seen) {
            return right.isEmpty() ? new Solution.None() : new Solution.Keys(Set.of(right), Map.of(), null);
        }
    }

    /** The course of the loss from here on, to be drawn; {@code iterations} is how many, as typed. */
    record Draw(String text, String iterations) implements TeacherQuestion {
        /** The top of the picture, in losses of now: a curve that rises has room, too. */
        private static final double TOP = 1.5;

        @Override
        public Optional<Message> flaw(@Nullable Observation seen) {
            return Syntax.flaw(text).or(() -> Syntax.iterations(iterations)).or(() -> from(seen) > 0
                    ? Optional.empty()
                    : Optional.of(Message.of("classroom.ask.no-loss")));
        }

        @Override
        public ClassQuestion.Draw asked(@Nullable Observation seen) {
            long after = seen == null ? 0 : seen.scenery().losses().iterations();
            return new ClassQuestion.Draw(Syntax.prompt(text), after, Syntax.count(iterations), from(seen),
                    TOP * from(seen));
        }

        /** Its answer has to be run first; see {@link Solution.Course#of}. */
        @Override
        public Solution solved(@Nullable Observation seen) throws ClaimException {
            throw new ClaimException(Message.of("classroom.ask.no-loss"));
        }

        /** The loss now: of the batch, or before there is one of all training rows; NaN where neither is known. */
        private static double from(@Nullable Observation seen) {
            double ofBatch = known("loss", seen);
            return Double.isNaN(ofBatch) ? known("train_loss", seen) : ofBatch;
        }

        private static double known(String loss, @Nullable Observation seen) {
            try {
                double now = Syntax.number(loss, seen);
                return Double.isFinite(now) ? now : Double.NaN;
            } catch (ClaimException _) {
                return Double.NaN;
            }
        }
    }

    /** The learning rate that everyone would take; {@code iterations} is how many each of them runs, as typed. */
    record Rate(String text, String iterations) implements TeacherQuestion {
        private static final double LEAST = 1e-4;
        private static final double MOST = 10;

        @Override
        public Optional<Message> flaw(@Nullable Observation seen) {
            return Syntax.flaw(text).or(() -> Syntax.iterations(iterations));
        }

        @Override
        public ClassQuestion.Rate asked(@Nullable Observation seen) {
            return new ClassQuestion.Rate(Syntax.prompt(text), Syntax.count(iterations), LEAST, MOST);
        }

        /** All rates have to be run first. */
        @Override
        public Solution solved(@Nullable Observation seen) throws ClaimException {
            throw new ClaimException(Message.of("classroom.ask.no-loss"));
        }
    }

    /** The way in which such questions are written. */
    final class Syntax {
        private static final Pattern GRADIENT = Pattern.compile("([A-Za-z_][\\w.]*)\\.grad(?:ient)?(?!\\w)");
        /** Code between backticks, or a part of a tensor that is named without them. */
        private static final Pattern CODE = Pattern.compile(
                "`([^`]+)`|([A-Za-z_][\\w.]*\\.(?:grad|data|shape|grad_fn|item\\(\\))(?!\\w)(?:\\[[\\d, ]*])?)");

        /** A curve has two points at least. */
        private static final Limits.Whole ITERATIONS = Limits.whole(2, 10_000);

        private Syntax() {}

        private static Optional<Message> flaw(String text) {
            return text.isBlank() ? Optional.of(Message.of("classroom.ask.no-text")) : Optional.empty();
        }

        private static Optional<Message> iterations(String typed) {
            return NumberInput.of(typed, ITERATIONS).give(_ -> Optional.empty());
        }

        /** The count that was typed; the least that there may be if that is refused. */
        private static int count(String typed) {
            return NumberInput.of(typed, ITERATIONS) instanceof NumberInput.Accepted(Number value)
                    ? value.intValue()
                    : (int) ITERATIONS.least();
        }

        private static double number(String amount, @Nullable Observation seen) throws ClaimException {
            Amount read = ClaimReader.amount(amount);
            if (read instanceof Amount.Literal(double value)) {
                return value;
            }
            if (read instanceof Amount.Negative(Amount.Literal(double value))) {
                return -value;
            }
            if (seen == null) {
                throw new ClaimException(Message.of("classroom.ask.no-graph"));
            }
            return new ClaimEvaluator(seen).number(read);
        }

        private static ClassText prompt(String text) {
            List<Phrase> phrases = new ArrayList<>();
            Matcher code = CODE.matcher(text);
            int from = 0;
            while (code.find()) {
                words(phrases, text.substring(from, code.start()), Phrase.Style.PLAIN);
                words(phrases, code.group(1) == null ? code.group(2) : code.group(1), Phrase.Style.CODE);
                from = code.end();
            }
            words(phrases, text.substring(from), Phrase.Style.PLAIN);
            return ClassText.same(new Prose(List.of(new Prose.Paragraph(1, phrases))));
        }

        private static void words(List<Phrase> phrases, String text, Phrase.Style style) {
            if (!text.isEmpty()) {
                phrases.add(new Phrase.Words(text, style));
            }
        }
    }
}
