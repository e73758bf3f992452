package tapedeck.classroom;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.text.Numbers;

/**
 * The answers of one vote, counted. Immutable.
 *
 * @param round from 1
 * @param answers how many there are, also those that are in no bar
 * @param bars of choices all, in the order in which they are offered; of numbers, tensors and rates the most frequent ones, rates
 *        ascending; of curves none
 */
public record Histogram(int round, int answers, List<Bar> bars) {
    /** So many bars are legible, where the answers are free. */
    public static final int MOST_BARS = 8;
    private static final int RATE_DIGITS = 1;

    public Histogram {
        bars = List.copyOf(bars);
    }

    /**
     * A bar.
     *
     * @param key of the choice, the name of the tensor, or the number as it is written
     * @param judgement null as long as nobody knows what is right
     */
    public record Bar(String key, int count, Judgement.@Nullable Outcome judgement) {
        /** Returns whether it is known to be right. */
        public boolean isRight() {
            return judgement == Judgement.Outcome.RIGHT;
        }
    }

    /** That of some answers; {@code solution} is null as long as nobody knows it. */
    static Histogram of(int round, ClassQuestion question, Collection<Answer> answers, @Nullable Solution solution) {
        Map<String, List<Answer>> byKey = new LinkedHashMap<>();
        if (question instanceof ClassQuestion.Choose choose) {
            choose.options().forEach(each -> byKey.put(each.key(), new ArrayList<>()));
        }
        for (Answer each : answers) {
            String key = key(each, solution);
            if (!key.isEmpty()) {
                byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(each);
            }
        }
        List<Bar> bars = new ArrayList<>();
        byKey.forEach((key, all) -> bars.add(new Bar(key, all.size(), outcome(question, key, all, solution))));
        return new Histogram(round, answers.size(), switch (question) {
            case ClassQuestion.Choose _ -> bars;
            case ClassQuestion.Rate _ -> mostFrequent(bars).stream()
                    .sorted(Comparator.comparingDouble(each -> Double.parseDouble(each.key()))).toList();
            default -> mostFrequent(bars);
        });
    }

    private static Judgement.@Nullable Outcome outcome(ClassQuestion question, String key, List<Answer> answers,
            @Nullable Solution solution) {
        if (solution == null) {
            return null;
        }
        Answer any = question instanceof ClassQuestion.Choose ? new Answer.Chosen(key) : answers.getFirst();
        return solution.judge(any).outcome();
    }

    private static String key(Answer answer, @Nullable Solution solution) {
        return switch (answer) {
            case Answer.Chosen(String key) -> key;
            case Answer.Pointed(String name) -> name;
            case Answer.Typed typed -> {
                boolean isRight = solution instanceof Solution.Value value && value.judge(typed).isRight();
                yield Numbers.shortest(isRight && solution instanceof Solution.Value(double number, _, _, _)
                        ? number
                        : typed.number());
            }
            case Answer.Rated(double rate) -> Numbers.of(Numbers.rounded(rate, RATE_DIGITS), RATE_DIGITS);
            case Answer.Drawn _ -> "";
        };
    }

    /** The right one is always among them. */
    private static List<Bar> mostFrequent(List<Bar> bars) {
        return bars.stream().sorted(Comparator.comparing(Bar::isRight).thenComparingInt(Bar::count).reversed())
                .limit(MOST_BARS).sorted(Comparator.comparingInt(Bar::count).reversed()).toList();
    }

    /** The count of the bar of that key; 0 where there is none. */
    public int count(String key) {
        return bars.stream().filter(each -> each.key().equals(key)).mapToInt(Bar::count).findFirst().orElse(0);
    }

    /** Returns whether the bar of that key is there, and known to be right. */
    public boolean isRight(String key) {
        return bars.stream().anyMatch(each -> each.key().equals(key) && each.isRight());
    }

    /** The greatest count of all bars; 0 where there are none. */
    public int greatest() {
        return bars.stream().mapToInt(Bar::count).max().orElse(0);
    }

    /** Returns the share of right answers, from 0 to 1; 0 where there are none. */
    public double right() {
        return answers == 0 ? 0 : (double) bars.stream().filter(Bar::isRight).mapToInt(Bar::count).sum() / answers;
    }
}
