package tapedeck.lessons.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.Moment;
import tapedeck.lessons.AnswerOrder;
import tapedeck.lessons.Cue;
import tapedeck.lessons.PlayTarget;
import tapedeck.lessons.Question;
import tapedeck.lessons.claim.ClaimException;
import tapedeck.lessons.claim.ClaimReader;
import tapedeck.text.Message;

/** Reads the five kinds of questions. */
final class QuestionReader {
    static final List<String> KINDS = List.of("choose", "number", "point", "order", "curves");
    private static final String REVEAL = "reveal";
    private static final Pattern WITHIN = Pattern.compile("(.*?)\\s+within\\s+(\\d+(?:\\.\\d+)?(?:[eE]-?\\d+)?)");
    private static final Pattern EXPECTING = Pattern.compile("(.*?)\\s+expect\\s+(.*)");
    private static final Pattern ITERATIONS = Pattern.compile("[1-9][0-9]{0,5}");
    /** As many as there are curves that can be told apart, and colours for them. */
    private static final int CURVES = 4;

    private QuestionReader() {}

    static Question read(CueLine cue) throws ClaimException, FaultyLineException {
        return switch (cue.word()) {
            case "choose" -> choose(cue);
            case "number" -> number(cue);
            case "point" -> point(cue);
            case "order" -> order(cue);
            default -> curves(cue);
        };
    }

    private static Question choose(CueLine cue) throws ClaimException, FaultyLineException {
        nothingMore(cue);
        List<Question.Choice> choices = new ArrayList<>();
        for (CueLine each : keyed(cue)) {
            choices.add(FaultyLineException.at(each.line(),
                    () -> new Question.Choice(each.line(), each.word(), ClaimReader.claim(each.rest()))));
        }
        if (choices.size() < 2) {
            throw new ClaimException(Message.of("lessons.question.choices", "choices", choices.size()));
        }
        return new Question.Choose(AnswerOrder.shuffled(choices, Question.Choice::key), reveal(cue));
    }

    private static Question number(CueLine cue) throws ClaimException, FaultyLineException {
        Matcher within = WITHIN.matcher(cue.rest());
        if (!within.matches()) {
            throw new ClaimException(Message.of("lessons.question.within", "text", cue.rest()));
        }
        List<Question.Slip> slips = new ArrayList<>();
        for (CueLine each : keyed(cue)) {
            slips.add(FaultyLineException.at(each.line(),
                    () -> new Question.Slip(each.line(), each.word(), ClaimReader.amount(each.rest()))));
        }
        return new Question.Type(ClaimReader.amount(within.group(1)), Double.parseDouble(within.group(2)), slips,
                reveal(cue));
    }

    private static Question point(CueLine cue) throws ClaimException, FaultyLineException {
        noneBelow(cue);
        return new Question.Point(ClaimReader.claim(cue.rest()), reveal(cue));
    }

    private static Question order(CueLine cue) throws ClaimException, FaultyLineException {
        nothingMore(cue);
        noneBelow(cue);
        return new Question.Order(reveal(cue));
    }

    private static Question curves(CueLine cue) throws ClaimException, FaultyLineException {
        if (!ITERATIONS.matcher(cue.rest()).matches()) {
            throw new ClaimException(Message.of("lessons.question.iterations", "text", cue.rest()));
        }
        long iterations = Long.parseLong(cue.rest());
        List<Question.Curve> curves = new ArrayList<>();
        for (CueLine each : keyed(cue)) {
            curves.add(FaultyLineException.at(each.line(), () -> curve(each)));
        }
        if (curves.size() != CURVES) {
            throw new ClaimException(Message.of("lessons.question.curves", "curves", curves.size()));
        }
        if (reveal(cue) != null) {
            throw new ClaimException(Message.of("lessons.question.curves.reveal", "iterations", cue.rest()));
        }
        return new Question.Curves(iterations, AnswerOrder.shuffled(curves, Question.Curve::key),
                new PlayTarget.To(new Moment.Iteration(iterations)));
    }

    private static Question.Curve curve(CueLine each) throws ClaimException {
        Matcher expecting = EXPECTING.matcher(each.rest());
        return expecting.matches()
                ? new Question.Curve(each.line(), each.word(), SettingReader.several(expecting.group(1)),
                        new Cue.Expect(each.line(), ClaimReader.claim(expecting.group(2)), expecting.group(2)))
                : new Question.Curve(each.line(), each.word(), SettingReader.several(each.rest()), null);
    }

    private static void nothingMore(CueLine cue) throws ClaimException {
        if (!cue.rest().isEmpty()) {
            throw new ClaimException(Message.of("lessons.cue.more", "cue", cue.word(), "text", cue.rest()));
        }
    }

    private static void noneBelow(CueLine cue) throws FaultyLineException, ClaimException {
        for (CueLine each : keyed(cue)) {
            throw new FaultyLineException(each.line(),
                    Message.of("lessons.question.key", "cue", cue.word(), "key", each.word()));
        }
    }

    /** The lines below but {@code reveal}, no two of a key. */
    private static List<CueLine> keyed(CueLine cue) throws FaultyLineException {
        Set<String> keys = new HashSet<>(Set.of(Question.ELSE));
        List<CueLine> keyed = cue.below().stream().filter(each -> !each.word().equals(REVEAL)).toList();
        for (CueLine each : keyed) {
            if (!keys.add(each.word())) {
                throw new FaultyLineException(each.line(), Message.of("lessons.question.twice", "key", each.word()));
            }
        }
        return keyed;
    }

    private static @Nullable PlayTarget reveal(CueLine cue) throws FaultyLineException {
        for (CueLine each : cue.below()) {
            if (each.word().equals(REVEAL)) {
                return FaultyLineException.at(each.line(), () -> PlayTargetReader.place(each.rest()));
            }
        }
        return null;
    }
}
