package tapedeck.classroom;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.classroom.Judgement.Outcome;

/** The answer that the run has shown: which ones are right, and what is said to the others. Immutable. */
public sealed interface Solution {
    /** Judges an answer; one of another kind is wrong. */
    Judgement judge(Answer answer);

    /**
     * The right choices, or what is rightly pointed at.
     *
     * @param reasons by the keys of wrong answers
     * @param otherwise said to wrong answers that have none
     */
    record Keys(Set<String> right, Map<String, ClassText> reasons, @Nullable ClassText otherwise) implements Solution {
        public Keys {
            right = Set.copyOf(right);
            reasons = Map.copyOf(reasons);
        }

        @Override
        public Judgement judge(Answer answer) {
            String key = switch (answer) {
                case Answer.Chosen(String chosen) -> chosen;
                case Answer.Pointed(String name) -> name;
                case Answer.Typed _,Answer.Drawn _,Answer.Rated _ -> "";
            };
            return right.contains(key)
                    ? new Judgement(Outcome.RIGHT, null)
                    : new Judgement(Outcome.WRONG, reasons.getOrDefault(key, otherwise));
        }
    }

    /**
     * The right number.
     *
     * @param within how far from it is right; not negative
     */
    record Value(double number, double within, List<Slip> slips, @Nullable ClassText otherwise) implements Solution {
        /** Of what the number itself is: decimals as people type them are rounded. */
        private static final double ROUNDING = 1e-9;

        public Value {
            slips = List.copyOf(slips);
        }

        @Override
        public Judgement judge(Answer answer) {
            if (!(answer instanceof Answer.Typed(double typed))) {
                return new Judgement(Outcome.WRONG, otherwise);
            }
            if (isNear(typed, number)) {
                return new Judgement(Outcome.RIGHT, null);
            }
            return new Judgement(Outcome.WRONG, slips.stream().filter(each -> isNear(typed, each.number())).findFirst()
                    .<@Nullable ClassText>map(Slip::reason).orElse(otherwise));
        }

        private boolean isNear(double typed, double to) {
            double apart = Math.abs(typed - to);
            return apart <= within || apart <= ROUNDING * Math.max(Math.abs(typed), Math.abs(to));
        }
    }

    /** A number that comes of a certain mistake. */
    record Slip(double number, ClassText reason) {}

    /** The curve that came, in the units of {@link Answer.Drawn#heights}: answers are nearer to it or farther. */
    record Course(List<Double> heights) implements Solution {
        public Course {
            heights = List.copyOf(heights);
        }

        @Override
        public Judgement judge(Answer answer) {
            return new Judgement(Outcome.OPEN, null);
        }

        /** Returns how far a drawn curve is from it: the mean distance of heights, at its own places. */
        public double distance(Answer.Drawn drawn) {
            int n = drawn.heights().size();
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += Math.abs(drawn.heights().get(i) - at(n == 1 ? 0 : i / (n - 1.0)));
            }
            return sum / n;
        }

        private double at(double share) {
            double place = share * (heights.size() - 1);
            int left = (int) place;
            int right = Math.min(left + 1, heights.size() - 1);
            return heights.get(left) + (place - left) * (heights.get(right) - heights.get(left));
        }
    }

    /** Nothing that would be right: everyone's rate is tried. */
    record None() implements Solution {
        @Override
        public Judgement judge(Answer answer) {
            return new Judgement(Outcome.OPEN, null);
        }
    }
}
