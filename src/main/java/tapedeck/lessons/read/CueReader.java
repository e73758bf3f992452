package tapedeck.lessons.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tapedeck.lessons.Cue;
import tapedeck.lessons.LearnerAction;
import tapedeck.lessons.claim.Claim;
import tapedeck.lessons.claim.ClaimException;
import tapedeck.lessons.claim.ClaimReader;
import tapedeck.text.Message;

/** Reads a cue. */
final class CueReader {
    private static final List<String> CUES = Stream.concat(Stream.of("play", "look", "light", "set", "open", "take",
            "show", "compare", "do", "expect", "free"), QuestionReader.KINDS.stream()).toList();
    private static final List<String> PAGES = Stream.of(Cue.Page.values())
            .map(page -> page.name().toLowerCase(Locale.ROOT)).toList();
    private static final List<String> DEEDS = List.of("set", "pick", "play");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern BEGIN = Pattern
            .compile("(\\S+)(?:\\s+of\\s+(\\S+))?(?:\\s+with\\s+(.*))?");
    private static final Pattern DEED = Pattern.compile("(\\S+)\\s+(.*)");

    private CueReader() {}

    static Cue read(CueLine cue) throws ClaimException, FaultyLineException {
        if (QuestionReader.KINDS.contains(cue.word())) {
            return new Cue.Ask(cue.line(), QuestionReader.read(cue));
        }
        if (cue.word().equals("do")) {
            return GoalReader.isGoal(cue) ? new Cue.Reach(cue.line(), GoalReader.read(cue)) : task(cue);
        }
        for (CueLine below : cue.below()) {
            throw new FaultyLineException(below.line(),
                    Message.of("lessons.cue.below", "cue", cue.word(), "text", below.word()));
        }
        return switch (cue.word()) {
            case "play" -> {
                PlayTargetReader.Paced paced = PlayTargetReader.paced(cue.rest());
                yield new Cue.Play(cue.line(), paced.to(), paced.speed());
            }
            case "look" -> new Cue.Look(cue.line(), FocusTargetReader.one(cue.rest()));
            case "light" -> new Cue.Light(cue.line(), FocusTargetReader.several(cue.rest()));
            case "set" -> new Cue.Turn(cue.line(), SettingReader.one(cue.rest()));
            case "open" -> new Cue.Open(cue.line(), page(cue.rest()));
            case "take" -> begin(cue);
            case "show" -> new Cue.Show(cue.line(), name(cue.rest()));
            case "compare" -> compare(cue);
            case "expect" -> new Cue.Expect(cue.line(), ClaimReader.claim(cue.rest()), cue.rest());
            case "free" -> free(cue);
            default -> throw Faults.refusal("lessons.cue.near", "lessons.cue", cue.word(), CUES);
        };
    }

    private static Cue free(CueLine cue) throws ClaimException {
        if (!cue.rest().isEmpty()) {
            throw new ClaimException(Message.of("lessons.cue.more", "cue", cue.word(), "text", cue.rest()));
        }
        return new Cue.Free(cue.line());
    }

    private static Cue.Page page(String text) throws ClaimException {
        if (!PAGES.contains(text)) {
            throw Faults.refusal("lessons.page.near", "lessons.page", text, PAGES);
        }
        return Cue.Page.valueOf(text.toUpperCase(Locale.ROOT));
    }

    static String name(String text) throws ClaimException {
        if (!NAME.matcher(text).matches()) {
            throw new ClaimException(Message.of("lessons.name", "text", text));
        }
        return text;
    }

    private static Cue begin(CueLine cue) throws ClaimException {
        Matcher begin = BEGIN.matcher(cue.rest());
        if (!begin.matches()) {
            throw new ClaimException(Message.of("lessons.take", "text", cue.rest()));
        }
        return new Cue.Begin(cue.line(), name(begin.group(1)), begin.group(2) == null ? "" : begin.group(2),
                begin.group(3) == null ? List.of() : SettingReader.several(begin.group(3)));
    }

    private static Cue compare(CueLine cue) throws ClaimException {
        List<String> takes = new ArrayList<>();
        for (String each : cue.rest().split("\\s*,\\s*", -1)) {
            takes.add(name(each));
        }
        if (takes.size() < 2) {
            throw new ClaimException(Message.of("lessons.compare", "text", cue.rest()));
        }
        return new Cue.Compare(cue.line(), takes);
    }

    private static Cue task(CueLine cue) throws ClaimException, FaultyLineException {
        Claim until = ClaimReader.claim(cue.rest());
        List<LearnerAction> right = new ArrayList<>();
        List<LearnerAction> wrong = new ArrayList<>();
        for (CueLine below : cue.below()) {
            List<LearnerAction> to = switch (below.word()) {
                case "right" -> right;
                case "wrong" -> wrong;
                default -> throw new FaultyLineException(below.line(),
                        Message.of("lessons.do.line", "text", below.word()));
            };
            to.add(FaultyLineException.at(below.line(), () -> deed(below.rest())));
        }
        if (right.size() != 1) {
            throw new ClaimException(Message.of("lessons.do.right", "count", right.size()));
        }
        if (wrong.isEmpty()) {
            throw new ClaimException(Message.of("lessons.do.wrong"));
        }
        return new Cue.Do(cue.line(), until, right.getFirst(), wrong);
    }

    private static LearnerAction deed(String text) throws ClaimException {
        Matcher deed = DEED.matcher(text);
        String word = deed.matches() ? deed.group(1) : text;
        String rest = deed.matches() ? deed.group(2) : "";
        return switch (word) {
            case "set" -> new LearnerAction.Turning(SettingReader.one(rest));
            case "pick" -> new LearnerAction.Picking(FocusTargetReader.thing(rest));
            case "play" -> new LearnerAction.Playing(PlayTargetReader.place(rest));
            default -> throw Faults.refusal("lessons.deed.near", "lessons.deed", word, DEEDS);
        };
    }
}
