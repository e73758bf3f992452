package tapedeck.ui.takes;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tapedeck.deck.takes.Repeats;
import tapedeck.deck.takes.Take;
import tapedeck.program.Schedule;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/** The texts in the table's cells. */
final class TakeTexts {
    static final String NONE = "–";

    private TakeTexts() {}

    static String numbers(List<Double> all) {
        return all.stream().map(Numbers::shortest).collect(Collectors.joining(" "));
    }

    static Message schedule(Schedule of) {
        return of.kind() == Schedule.Kind.CONSTANT
                ? Message.of("takes.no-schedule")
                : Message.of("takes.scheduled", "kind", of.kind().label(), "period", Numbers.count(of.period()),
                        "gamma",
                        Numbers.shortest(of.gamma()));
    }

    static String knobs(Map<String, Double> all) {
        return all.entrySet().stream().map(each -> each.getKey() + " " + Numbers.shortest(each.getValue()))
                .collect(Collectors.joining(", "));
    }

    static String shortest(Take take, Double value) {
        return Numbers.shortest(value);
    }

    /** A loss that is not a number is told from one that was never measured. */
    static String loss(Take take, Double value) {
        return take.measured().isEmpty() ? NONE : Numbers.of(value, 4);
    }

    /** Where NaN is what was never measured. */
    static String known(double value) {
        return Double.isNaN(value) ? NONE : Numbers.of(value, 4);
    }

    /** The mean over seeds, and how far they lie apart. */
    static String repeats(Take take) {
        Repeats repeats = take.page().repeats();
        return repeats == null ? NONE : repeats.loss().shown();
    }

    static String count(Take take, Double value) {
        return Numbers.count(value.longValue());
    }

    /** Seconds, from a minute on minutes and seconds. */
    static Message time(double seconds) {
        long whole = (long) seconds;
        return seconds < 60
                ? Message.of("takes.seconds", "seconds", Numbers.steady(seconds, seconds < 10 ? 2 : 3))
                : Message.of("takes.minutes", "minutes", whole / 60, "seconds",
                        (whole % 60 < 10 ? "0" : "") + whole % 60);
    }
}
