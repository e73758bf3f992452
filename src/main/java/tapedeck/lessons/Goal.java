package tapedeck.lessons;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tapedeck.lessons.claim.Amount;
import tapedeck.lessons.claim.Claim;
import tapedeck.text.Message;

/**
 * A goal: an outcome that a run of the learner's is to come to within so many iterations. Immutable.
 *
 * @param until it is reached when this is true where an iteration ends
 * @param parts the comparisons that it is made of, as they are written
 * @param budget iterations that the run may take; from 1
 * @param by what may be changed for it
 * @param solution what reaches it
 * @param right what else reaches it
 * @param wrong what does not
 * @param variations the same program with something else in it each time, which the learner's has to come to its end with, too
 * @param two what is true where it is reached with two stars; null for always
 * @param three the same with three
 */
public record Goal(Claim until, List<Part> parts, long budget, Means by, Move solution, List<Move> right,
        List<Move> wrong, List<Variation> variations, @Nullable Claim two, @Nullable Claim three) {
    /** The most stars. */
    public static final int STARS = 3;
    private static final Pattern COMPARED = Pattern.compile("[<>]=?\\s*(-?[0-9.]+(?:e-?[0-9]+)?)");

    public Goal {
        parts = List.copyOf(parts);
        right = List.copyOf(right);
        wrong = List.copyOf(wrong);
        variations = List.copyOf(variations);
    }

    /**
     * A number of the run and what it is to be.
     *
     * @param name of the number, as it is written
     * @param wanted what it is to be: the sign, unless that is of equality, and what follows it
     */
    public record Part(String name, Amount amount, String wanted) {}

    /**
     * A variation of the learner's program: with other data a result that was written instead of learned is the wrong one.
     *
     * @param code that stands in the program once, and has to stay there; empty for a line before the first
     * @param instead what replaces it
     * @param until what a run of it has to come to within the budget
     */
    public record Variation(String code, String instead, Claim until) {
        /** The name of the take in which it runs. */
        public static final String TAKE = "goal.variation";

        /** Every gradient that backward or {@code torch.autograd.grad} brings is 0: what has come to a result without them was not learned. */
        public static Variation gradientless(Claim until) {
            return new Variation("", "import torch; _backward = torch.Tensor.backward; torch.Tensor.backward = "
                    + "lambda loss, *_, **__: _backward(loss, torch.zeros_like(loss)); "
                    + "_grad = torch.autograd.grad; torch.autograd.grad = lambda *called, **by: "
                    + "tuple(each if each is None else torch.zeros_like(each) for each in _grad(*called, **by))",
                    until);
        }

        /** What is said of a program that does not come to its end with it. */
        public Message word() {
            return code.isEmpty()
                    ? Message.of("lessons.goal.gradientless")
                    : Message.of("lessons.goal.varied", "code", code, "instead", instead);
        }

        /** Returns {@code script} with it; empty where the code is not there once. */
        public Optional<String> in(String script) {
            if (code.isEmpty()) {
                return Optional.of(instead + "\n" + script);
            }
            int at = script.indexOf(code);
            return at < 0 || script.indexOf(code, at + 1) >= 0
                    ? Optional.empty()
                    : Optional.of(script.substring(0, at) + instead + script.substring(at + code.length()));
        }
    }

    /** The means by which it is to be reached. */
    public sealed interface Means {
        /** Turns these knobs, and no others. */
        record Knobs(List<String> names) implements Means {
            public Knobs {
                names = List.copyOf(names);
            }
        }

        /** Changes a line of the program, from 1. */
        record Line(int number) implements Means {}

        /** Changes the program. */
        record Code() implements Means {}
    }

    /** Returns the number that the loss is to come to; empty where it is another number that is wanted. */
    public OptionalDouble loss() {
        return parts.stream().filter(part -> part.name().equals("loss"))
                .map(part -> COMPARED.matcher(part.wanted())).filter(Matcher::matches)
                .mapToDouble(number -> Double.parseDouble(number.group(1))).findFirst();
    }

    /** Returns whether the program is changed for it. */
    public boolean isOfCode() {
        return !(by instanceof Means.Knobs);
    }

    /**
     * A move towards it: what the run is begun with.
     *
     * @param with what is set otherwise
     * @param lines that are written otherwise, by their numbers from 1, without their indentation
     * @param program another one of the lesson's; empty for the one that is there
     * @param text another text of it; null for its own
     */
    public record Move(List<Setting> with, Map<Integer, String> lines, String program, @Nullable String text) {
        /** Changes nothing. */
        public static final Move NOTHING = new Move(List.of(), Map.of(), "", null);

        public Move {
            with = List.copyOf(with);
            lines = Map.copyOf(lines);
        }

        /** A move that sets something otherwise. */
        public static Move set(List<Setting> with) {
            return new Move(with, Map.of(), "", null);
        }

        /** Another text. */
        public static Move write(String text) {
            return new Move(List.of(), Map.of(), "", text);
        }

        /** This and another. */
        public Move and(Move other) {
            List<Setting> all = new ArrayList<>(with);
            all.addAll(other.with);
            Map<Integer, String> both = new TreeMap<>(lines);
            both.putAll(other.lines);
            return new Move(all, both, other.program.isEmpty() ? program : other.program,
                    other.text == null ? text : other.text);
        }

        /** Returns what {@code script} is with this; empty where it stays as it is. */
        public Optional<String> in(String script) {
            if (text != null || lines.isEmpty()) {
                return Optional.ofNullable(text);
            }
            String[] all = script.split("\n", -1);
            lines.forEach((number, code) -> {
                if (number <= all.length) {
                    String line = all[number - 1];
                    all[number - 1] = line.substring(0, line.length() - line.stripLeading().length()) + code;
                }
            });
            return Optional.of(String.join("\n", all));
        }
    }
}
