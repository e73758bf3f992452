package tapedeck.classroom;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.classroom.Judgement.Outcome;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/** The answer that the run has shown: which ones are right, and what is said to the others. Immutable. */
public sealed interface Solution {
    /** Digits of a loss that phones show. */
    int DIGITS = 3;

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

    /**
     * The curve that came, in the units of {@link Answer.Drawn#heights}: answers are nearer to it or farther.
     *
     * @param heights at even distances from the first iteration on; fewer than {@code places} where the run ended early
     * @param places that the whole picture has
     * @param near the distance of those that are among the nearest, or less
     * @param top the loss at height 1
     */
    record Course(List<Double> heights, int places, double near, double top) implements Solution {
        /** So many are said to be the nearest ones, of those who drew. */
        public static final int NEAREST = 3;

        public Course {
            heights = List.copyOf(heights);
        }

        /** The curve that came, and who drew nearest to it. */
        public static Course of(LossCurve real, Collection<Answer.Drawn> drawn) {
            Course course = new Course(real.heights(), real.places(), -1, real.top());
            double near = drawn.stream().mapToDouble(course::distance).sorted().limit(NEAREST).max().orElse(-1);
            return new Course(real.heights(), real.places(), near, real.top());
        }

        @Override
        public Judgement judge(Answer answer) {
            if (!(answer instanceof Answer.Drawn drawn)) {
                return new Judgement(Outcome.OPEN, null);
            }
            double distance = distance(drawn);
            return new Judgement(isNear(drawn) ? Outcome.BEST : Outcome.OPEN,
                    ClassText.of(Message.of("classroom.ask.distance", "loss", Numbers.of(top * distance, DIGITS))));
        }

        /** Returns whether a drawn curve is among the nearest. */
        public boolean isNear(Answer.Drawn drawn) {
            return distance(drawn) <= near;
        }

        /** Returns how far a drawn curve is from it: the mean distance of heights, at its own places. */
        public double distance(Answer.Drawn drawn) {
            int n = heights.size();
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += Math.abs(heights.get(i) - at(drawn.heights(), places == 1 ? 0 : i / (places - 1.0)));
            }
            return n == 0 ? 0 : sum / n;
        }

        private static double at(List<Double> heights, double share) {
            double place = share * (heights.size() - 1);
            int left = (int) place;
            int right = Math.min(left + 1, heights.size() - 1);
            return heights.get(left) + (place - left) * (heights.get(right) - heights.get(left));
        }
    }

    /**
     * The outcome of everyone's rate.
     *
     * @param trials by their rates, ascending; at least one
     * @param iterations of each
     */
    record Tried(List<Trial> trials, int iterations) implements Solution {
        public Tried {
            trials = List.copyOf(trials);
        }

        @Override
        public Judgement judge(Answer answer) {
            if (!(answer instanceof Answer.Rated(double rate))) {
                return new Judgement(Outcome.OPEN, null);
            }
            Trial own = of(rate);
            boolean isBest = own.isLearned() && leading().filter(best -> own.loss() <= best.loss()).isPresent();
            return new Judgement(isBest ? Outcome.BEST : Outcome.OPEN, ClassText.of(said(own)), own.curve().heights());
        }

        /** The trial of a rate; of one that was not tried, for they were too many, the nearest. */
        public Trial of(double rate) {
            return trials.stream()
                    .min(Comparator.comparingDouble(each -> Math.abs(StrictMath.log(each.rate() / rate))))
                    .orElseThrow();
        }

        /** The sentence on the best rate; empty if all diverged. */
        Optional<Message> best() {
            return leading().map(this::said);
        }

        private Optional<Trial> leading() {
            return trials.stream().filter(Trial::isLearned).min(Comparator.comparingDouble(Trial::loss));
        }

        private Message said(Trial of) {
            return of.isLearned()
                    ? Message.of("classroom.ask.learned", "rate", Numbers.shortest(of.rate()), "iterations", iterations,
                            "loss", Numbers.of(of.loss(), DIGITS))
                    : Message.of("classroom.ask.diverged", "rate", Numbers.shortest(of.rate()), "iteration",
                            of.iteration());
        }
    }

    /**
     * A rate, and what came of it.
     *
     * @param loss at the end; not finite if it diverged
     * @param iteration the last one
     */
    record Trial(double rate, double loss, long iteration, LossCurve curve) {
        /** Returns whether it did not diverge. */
        public boolean isLearned() { return Double.isFinite(loss); }
    }

    /** Nothing that would be right: a poll. */
    record None() implements Solution {
        @Override
        public Judgement judge(Answer answer) {
            return new Judgement(Outcome.OPEN, null);
        }
    }
}
