package tapedeck.lessons;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.lessons.claim.Amount;
import tapedeck.lessons.claim.Claim;

/** Something asked. What is right is found on the run, after it was played to where the answer shows. */
public sealed interface Question {
    /** How far is played before the answer is judged; null to judge it where the run is. */
    @Nullable
    PlayTarget reveal();

    /** Under which words something is said to an answer. */
    Stream<String> keys();

    /** The tensor whose gradient is asked for where nothing else of the question says it: on its card it is missing. Null for none. */
    default @Nullable String card() {
        return null;
    }

    /** Said to every wrong answer that has no words of its own. */
    String ELSE = "else";

    /** Said to who asks for a hint. */
    String HINT = "hint";

    /** Said on a worksheet. */
    String SHEET = "sheet";

    /** Said on the card at the end of a lesson. */
    String REMEMBER = "remember";

    /** The letter by which an answer is called, {@code place} from 0: A, B, C … */
    static String mark(int place) {
        return Character.toString('A' + place);
    }

    /**
     * One of some.
     *
     * @param card as in {@link #card()}
     */
    record Choose(List<Choice> choices, @Nullable PlayTarget reveal, @Nullable String card) implements Question {
        public Choose {
            choices = List.copyOf(choices);
        }

        /** A choice whose claims say of what it is. */
        public Choose(List<Choice> choices, @Nullable PlayTarget reveal) {
            this(choices, reveal, null);
        }

        @Override
        public Stream<String> keys() {
            return choices.stream().map(Choice::key);
        }
    }

    /** It is right where its claim is true. */
    record Choice(int line, String key, Claim claim) {}

    /**
     * A number.
     *
     * @param within how far from it is right; not negative
     * @param slips what is answered wrongly, for a reason
     * @param card as in {@link #card()}; it is typed on that card
     */
    record Type(Amount amount, double within, List<Slip> slips, @Nullable PlayTarget reveal, @Nullable String card)
            implements
                Question {
        public Type {
            slips = List.copyOf(slips);
        }

        /** A number that is on no card, or on that which the amount says. */
        public Type(Amount amount, double within, List<Slip> slips, @Nullable PlayTarget reveal) {
            this(amount, within, slips, reveal, null);
        }

        @Override
        public Stream<String> keys() {
            return Stream.concat(slips.stream().map(Slip::key), Stream.of(ELSE));
        }
    }

    /** A number that is typed by who makes a certain mistake. */
    record Slip(int line, String key, Amount amount) {}

    /** Something in the graph: a tensor if the claim can be made of one, else a Function. Right is each of which it is true. */
    record Point(Claim claim, @Nullable PlayTarget reveal) implements Question {
        @Override
        public Stream<String> keys() {
            return Stream.of(ELSE);
        }
    }

    /** The Functions of the tape in the order in which backward comes to them. */
    record Order(@Nullable PlayTarget reveal) implements Question {
        @Override
        public Stream<String> keys() {
            return Stream.of(ELSE);
        }
    }

    /**
     * The question which of these curves will come: each is that of a real run of the same program, with other settings. Right is the one
     * that this run then draws.
     *
     * @param iterations that are drawn
     */
    record Curves(long iterations, List<Curve> curves, PlayTarget reveal) implements Question {
        public Curves {
            curves = List.copyOf(curves);
        }

        @Override
        public Stream<String> keys() {
            return curves.stream().map(Curve::key);
        }
    }

    /**
     * The curve of a run with these settings.
     *
     * @param expected what has to be true of that run where its curve ends, or else it is not what its text says; null where its
     *        author has said nothing
     */
    record Curve(int line, String key, List<Setting> with, Cue.@Nullable Expect expected) {
        public Curve {
            with = List.copyOf(with);
        }

        /** A curve of which nothing is claimed: nobody wrote it. */
        public Curve(String key, List<Setting> with) {
            this(1, key, with, (Cue.Expect) null);
        }
    }
}
