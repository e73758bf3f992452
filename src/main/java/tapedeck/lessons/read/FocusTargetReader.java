package tapedeck.lessons.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tapedeck.lessons.FocusTarget;
import tapedeck.lessons.claim.ClaimException;
import tapedeck.text.Message;

/** Reads what is looked at: {@code graph}, {@code line 3}, {@code w1.grad[0, 1]}, {@code mul:2}. */
final class FocusTargetReader {
    private static final Pattern LINE = Pattern.compile("line\\s+(.*)");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");
    private static final Pattern THING = Pattern
            .compile("([A-Za-z_]\\w*(?:\\.\\w+)*?)(\\.grad)?(?::([1-9][0-9]{0,5}))?(?:\\s*\\[([0-9, ]+)])?");
    /** Between aims, but not between the indices of one. */
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*(?![^\\[]*])");
    private static final Map<String, FocusTarget.Pane> PANES = Stream.of(FocusTarget.Pane.values())
            .collect(Collectors.toUnmodifiableMap(pane -> pane.name().toLowerCase(Locale.ROOT), pane -> pane));

    private FocusTargetReader() {}

    static List<FocusTarget> several(String text) throws ClaimException {
        List<FocusTarget> aims = new ArrayList<>();
        for (String each : COMMA.split(text, -1)) {
            aims.add(one(each));
        }
        return aims;
    }

    static FocusTarget one(String text) throws ClaimException {
        FocusTarget.Pane pane = PANES.get(text);
        if (pane != null) {
            return new FocusTarget.Region(pane);
        }
        Matcher line = LINE.matcher(text);
        if (line.matches()) {
            if (!NUMBER.matcher(line.group(1)).matches()) {
                throw new ClaimException(Message.of("lessons.aim.line", "text", line.group(1)));
            }
            return new FocusTarget.Line(Integer.parseInt(line.group(1)));
        }
        return thing(text);
    }

    static FocusTarget.Thing thing(String text) throws ClaimException {
        Matcher thing = THING.matcher(text);
        if (!thing.matches()) {
            throw new ClaimException(Message.of("lessons.aim", "text", text));
        }
        List<Integer> index = thing.group(4) == null
                ? List.of()
                : Arrays.stream(thing.group(4).strip().split("\\s*,\\s*", -1)).filter(each -> !each.isEmpty())
                        .map(Integer::valueOf).toList();
        return new FocusTarget.Thing(thing.group(1), thing.group(3) == null ? 0 : Integer.parseInt(thing.group(3)),
                thing.group(2) != null, index);
    }
}
