package tapedeck.lessons.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tapedeck.lessons.Goal;
import tapedeck.lessons.Goal.Means;
import tapedeck.lessons.Goal.Move;
import tapedeck.lessons.Setting;
import tapedeck.lessons.claim.Claim;
import tapedeck.lessons.claim.ClaimException;
import tapedeck.lessons.claim.ClaimReader;
import tapedeck.text.Message;

/** Reads a goal: {@code loss < 0.1 within 200 iterations}, and below it by what, and what reaches it. */
final class GoalReader {
    private static final Pattern GOAL = Pattern.compile("(.*?)\\s+within\\s+(\\S+)\\s+iterations?");
    private static final Pattern BUDGET = Pattern.compile("[1-9][0-9]{0,5}");
    private static final Pattern PART = Pattern.compile("(.*?)\\s*((?:<=|>=|==|!=|<|>).*)");
    /** The sign of equality is not shown: "wanted 5". */
    private static final Pattern EQUALS = Pattern.compile("^==\\s*");
    /** The other names of what is meant are not shown, either. */
    private static final Pattern OTHER_NAME = Pattern.compile("\\|[\\w.]+");
    private static final Pattern LINE = Pattern.compile("line ([1-9][0-9]{0,4})");
    private static final Pattern WRITTEN = Pattern.compile("line ([1-9][0-9]{0,4})\\s*:\\s*(.+)");
    private static final Pattern VARIATION = Pattern.compile("(.+?)\\s+=>\\s+(.+)");
    private static final String GRADIENTLESS = "gradients 0";
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][\\w.]*");

    private Goal.@Nullable Means by;
    private Move solution = Move.NOTHING;
    private final List<Move> right = new ArrayList<>();
    private final List<Move> wrong = new ArrayList<>();
    private @Nullable CueLine variation;
    private final List<Goal.Variation> variations = new ArrayList<>();
    private @Nullable Claim two;
    private @Nullable Claim three;

    private GoalReader() {}

    /** Returns whether what is to be done is a goal. */
    static boolean isGoal(CueLine cue) {
        return GOAL.matcher(cue.rest()).matches();
    }

    static Goal read(CueLine cue) throws ClaimException, FaultyLineException {
        return new GoalReader().goal(cue);
    }

    private Goal goal(CueLine cue) throws ClaimException, FaultyLineException {
        Matcher goal = GOAL.matcher(cue.rest());
        if (!goal.matches() || !BUDGET.matcher(goal.group(2)).matches()) {
            throw new ClaimException(Message.of("lessons.goal.budget", "text", cue.rest()));
        }
        Claim until = ClaimReader.claim(goal.group(1));
        for (CueLine below : cue.below()) {
            if (below.word().equals("by")) { // first, whatever the order: the moves are held against it
                by = FaultyLineException.at(below.line(), () -> means(below.rest()));
            }
        }
        Means means = by;
        if (means == null) {
            throw new ClaimException(Message.of("lessons.goal.by"));
        }
        for (CueLine below : cue.below()) {
            switch (below.word()) {
                case "by" -> {
                    // was read
                }
                case "solution" -> solution = solution.and(move(below, means));
                case "right" -> right.add(move(below, means));
                case "wrong" -> wrong.add(move(below, means));
                case "variation" -> {
                    closed();
                    variation = below;
                }
                case "then" -> {
                    variations.add(variation(means,
                            FaultyLineException.at(below.line(), () -> ClaimReader.claim(below.rest()))));
                    variation = null;
                }
                case "two" -> two = FaultyLineException.at(below.line(), () -> ClaimReader.claim(below.rest()));
                case "three" -> three = FaultyLineException.at(below.line(), () -> ClaimReader.claim(below.rest()));
                default -> throw new FaultyLineException(below.line(),
                        Message.of("lessons.goal.line", "text", below.word()));
            }
        }
        if (solution.equals(Move.NOTHING)) {
            throw new ClaimException(Message.of("lessons.goal.solution"));
        }
        closed();
        return new Goal(until, parts(goal.group(1)), Long.parseLong(goal.group(2)), means, solution, right, wrong,
                variations, two, three);
    }

    /** A variation without its claim is none. */
    private void closed() throws ClaimException {
        if (variation != null) {
            throw new ClaimException(Message.of("lessons.goal.variation"));
        }
    }

    private Goal.Variation variation(Means means, Claim until) throws ClaimException {
        String text = variation == null ? "" : variation.rest();
        if (text.equals(GRADIENTLESS) && !(means instanceof Means.Knobs)) {
            return Goal.Variation.gradientless(until);
        }
        Matcher varied = VARIATION.matcher(text);
        if (means instanceof Means.Knobs || !varied.matches()) {
            throw new ClaimException(Message.of("lessons.goal.variation"));
        }
        return new Goal.Variation(varied.group(1), varied.group(2), until);
    }

    /** Returns the comparisons that are joined by {@code and}; what is none of them is not shown by its number. */
    private static List<Goal.Part> parts(String text) throws ClaimException {
        List<Goal.Part> parts = new ArrayList<>();
        for (String each : text.split("\\s+and\\s+", -1)) {
            Matcher part = PART.matcher(each);
            if (part.matches() && !each.startsWith("not ") && !each.startsWith("all(") && !each.startsWith("any(")) {
                parts.add(new Goal.Part(OTHER_NAME.matcher(part.group(1)).replaceAll(""),
                        ClaimReader.amount(part.group(1)),
                        EQUALS.matcher(part.group(2)).replaceFirst("")));
            }
        }
        return parts;
    }

    private static Means means(String text) throws ClaimException {
        Matcher line = LINE.matcher(text);
        if (line.matches()) {
            return new Means.Line(Integer.parseInt(line.group(1)));
        }
        if (text.equals("code")) {
            return new Means.Code();
        }
        List<String> names = List.of(text.split("\\s*,\\s*", -1));
        for (String name : names) {
            if (!NAME.matcher(name).matches()) {
                throw new ClaimException(Message.of("lessons.goal.means", "text", text));
            }
        }
        return new Means.Knobs(names);
    }

    private static Move move(CueLine below, Means by) throws FaultyLineException {
        return FaultyLineException.at(below.line(), () -> move(below.rest(), by));
    }

    /** Only what the learner may do, too. */
    private static Move move(String text, Means by) throws ClaimException {
        Matcher written = WRITTEN.matcher(text);
        if (by instanceof Means.Knobs(List<String> names)) {
            List<Setting> with = SettingReader.several(text);
            for (Setting each : with) {
                if (!names.contains(each.name())) {
                    throw new ClaimException(Message.of("lessons.goal.not-by", "name", each.name(), "names",
                            String.join(", ", names)));
                }
            }
            return Move.set(with);
        }
        if (written.matches()) {
            int number = Integer.parseInt(written.group(1));
            if (by instanceof Means.Line(int only) && only != number) {
                throw new ClaimException(Message.of("lessons.goal.not-line", "line", number, "only", only));
            }
            return new Move(List.of(), Map.of(number, written.group(2).strip()), "", null);
        }
        if (by instanceof Means.Code && text.endsWith(".py") && !text.contains(" ")) {
            return new Move(List.of(), Map.of(), text, null);
        }
        throw new ClaimException(Message.of("lessons.goal.move", "text", text));
    }
}
