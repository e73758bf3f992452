package tapedeck.lessons.play;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.lessons.Phrase;
import tapedeck.lessons.Prose;
import tapedeck.lessons.Question;
import tapedeck.lessons.claim.Amount;
import tapedeck.lessons.claim.Claim;
import tapedeck.lessons.claim.ClaimException;
import tapedeck.lessons.claim.Observation;
import tapedeck.tape.FunctionState;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;

/** The amounts that a lesson has asked for so far, and what would give them away to who is still to answer. For one thread. */
public final class AskedAmounts {
    private static final int DIGITS = 4;
    private static final Set<String> COUNTS = Set.of("functions", "tensors", "passed");
    /** The amount of what is not there: that it stays so is asked, too. */
    private static final String NONE = "None";
    private static final Amount ITERATION = new Amount.Path("iteration", List.of(), "");
    private static final Pattern GRADIENT = Pattern.compile("\\.grad(ient)?$");
    /** The end of a name of what is made of all numbers of a tensor: who sees them finds it. */
    private static final Pattern OF_ALL = Pattern.compile("\\.(sum|mean|norm|min|max)$");
    private static final String DATA = ".data";
    private static final String SHAPE = ".shape";

    private final List<Item> items = new ArrayList<>();
    private final Set<String> counted = new HashSet<>();
    private final Map<Amount, String> before = new HashMap<>();

    /** An amount, and what it came to. */
    private record Item(Amount amount, String text) {
        boolean isSame(Amount other, String written) {
            Set<String> names = names(amount);
            return text.equals(written) && names(other).stream().anyMatch(names::contains);
        }

        private static Set<String> names(Amount amount) {
            return amount.paths().map(each -> each.name() + each.parts()).collect(Collectors.toUnmodifiableSet());
        }
    }

    /** A question is asked. */
    void ask(Question question, Observation seen) {
        before.clear();
        amounts(question).forEach(each -> {
            String text = text(each, seen);
            if (text != null) {
                before.put(each, text);
            }
        });
    }

    /** It is answered: what was known before it was asked is not what it asked for. */
    void answer(Question question, Observation seen) {
        amounts(question).forEach(each -> {
            String text = text(each, seen);
            if (text != null && (!text.equals(before.get(each)) || text.equals(NONE))) {
                items.add(new Item(each, text));
            }
        });
        if (asksHowMany(question)
                || amounts(question).flatMap(Amount::paths).anyMatch(each -> each.name().endsWith(SHAPE))) {
            counted.add(tape(seen));
        }
    }

    /** Returns whether a question asks how many Functions or tensors there are: who sees the graph before counts them. */
    public static boolean asksHowMany(Question question) {
        return amounts(question).flatMap(Amount::paths).anyMatch(each -> COUNTS.contains(each.name()));
    }

    private static Stream<Amount> amounts(Question question) {
        return switch (question) {
            case Question.Choose(var choices, var _, var _) ->
                choices.stream().map(Question.Choice::claim).flatMap(Claim::paths);
            case Question.Type type -> Stream.concat(Stream.of(type.amount()), type.amount().paths());
            case Question.Point _,Question.Order _,Question.Curves _ -> Stream.empty();
        };
    }

    private static @Nullable String text(Amount amount, Observation seen) {
        try {
            return PyTorchText.of(new Phrase.Figure(amount, DIGITS, "", Phrase.Style.PLAIN), seen);
        } catch (ClaimException _) {
            return null; // it has none there
        }
    }

    /** Returns a text of that moment in words, with blanks for what was asked before. */
    Prose covered(Prose prose, Observation seen) {
        return PyTorchText.of(new Prose(prose.paragraphs().stream().map(each -> new Prose.Paragraph(each.line(),
                each.phrases().stream().map(phrase -> phrase instanceof Phrase.Figure figure
                        && isAsked(figure.amount(), seen)
                                ? new Phrase.Words(Handout.BLANK, Phrase.Style.PLAIN)
                                : phrase)
                        .toList()))
                .toList()), seen);
    }

    private boolean isAsked(Amount amount, Observation seen) {
        String text = text(amount, seen);
        return text != null && items.stream().anyMatch(each -> each.isSame(amount, text));
    }

    /** Returns the numbers on the graph of that moment that were asked for, and those that tell them: {@code w.data}, {@code w.grad}. */
    Set<String> inGraph(Observation seen) {
        TapeSnapshot tape = seen.takes().isEmpty() ? null : seen.scenery().tape();
        Set<String> covered = new HashSet<>(asked(seen));
        if (tape != null) {
            coverResults(tape, covered);
        }
        return covered;
    }

    /** Who sees what was computed from a number, and with what, computes that number backward. */
    private static void coverResults(TapeSnapshot tape, Set<String> covered) {
        for (FunctionState function : tape.functions()) {
            if (function.inputs().stream().anyMatch(each -> covered.contains(data(tape.tensor(each))))) {
                covered.add(data(tape.tensor(function.output())));
            }
        }
    }

    private static String data(TensorState tensor) {
        return tensor.name() + DATA;
    }

    private Set<String> asked(Observation seen) {
        return items.stream().map(Item::amount).filter(Amount.Path.class::isInstance).map(Amount.Path.class::cast)
                .filter(path -> items.stream().anyMatch(each -> each.amount().equals(path) && each.text().equals(
                        text(new Amount.Path(GRADIENT.matcher(path.name()).replaceFirst(".gradient"), path.parts(), ""),
                                seen))))
                .map(path -> OF_ALL.matcher(path.name()).replaceFirst(""))
                .map(name -> GRADIENT.matcher(name).find()
                        ? GRADIENT.matcher(name).replaceFirst(".grad")
                        : name + DATA)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns whether it was asked how much is on the tape that is shown, or how large something there is. */
    boolean isCounted(Observation seen) {
        return counted.contains(tape(seen));
    }

    private static String tape(Observation seen) {
        return seen.shown() + " " + text(ITERATION, seen);
    }
}
