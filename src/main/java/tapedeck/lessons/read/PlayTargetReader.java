package tapedeck.lessons.read;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tapedeck.deck.Moment;
import tapedeck.deck.Tempo;
import tapedeck.lessons.PlayTarget;
import tapedeck.lessons.Speed;
import tapedeck.lessons.claim.ClaimException;
import tapedeck.lessons.claim.ClaimReader;
import tapedeck.tape.Granularity;
import tapedeck.text.Message;

/** Reads how far is played, {@code backward:2}, and how fast, {@code 20 iterations}. */
final class PlayTargetReader {
    private static final Pattern COUNTED = Pattern.compile("([a-z]+):(.*)");
    private static final Pattern WHOLE = Pattern.compile("0*([1-9][0-9]{0,8})");
    private static final Pattern PACED = Pattern
            .compile("(.*?)\\s+at\\s+((?:[\\d.]+\\s+)?[a-z]+(?: speed| a second)?)");
    private static final Pattern SPEED = Pattern.compile("(\\d+(?:\\.\\d+)?) (function|iteration)s?(?: a second)?");
    private static final List<String> PLACES = List.of("start", "forward:K", "backward:K", "backward", "line:N",
            "update", "iteration:N", "next SIZE", "until CLAIM", "end");
    private static final List<String> COUNTS = List.of("forward", "backward", "line", "iteration");
    private static final List<String> PACES = List.of("N functions", "N iterations", "full speed", "reading speed");

    private PlayTargetReader() {}

    /** A place, and the pace at which it is come to: the usual one where none is written. */
    record Paced(PlayTarget to, Speed speed) {}

    static Paced paced(String text) throws ClaimException {
        Matcher matcher = PACED.matcher(text);
        return matcher.matches()
                ? new Paced(place(matcher.group(1)), speed(matcher.group(2)))
                : new Paced(place(text), new Speed.Usual());
    }

    private static Speed speed(String text) throws ClaimException {
        Matcher speed = SPEED.matcher(text);
        if (speed.matches() && Double.parseDouble(speed.group(1)) > 0) {
            double perSecond = Double.parseDouble(speed.group(1));
            return new Speed.At(speed.group(2).equals("function")
                    ? new Tempo.Functions(perSecond)
                    : new Tempo.Iterations(perSecond));
        }
        return switch (text) {
            case "full speed" -> new Speed.At(Tempo.free());
            case "reading speed" -> new Speed.Reading();
            default -> throw Faults.refusal("lessons.pace.near", "lessons.pace", text, PACES);
        };
    }

    static PlayTarget place(String text) throws ClaimException {
        if (text.startsWith("until ")) {
            return new PlayTarget.Until(ClaimReader.claim(text.substring("until ".length())));
        }
        if (text.startsWith("next ")) {
            return new PlayTarget.Next(size(text.substring("next ".length()).strip()));
        }
        Matcher counted = COUNTED.matcher(text);
        if (counted.matches() && COUNTS.contains(counted.group(1))) {
            Matcher number = WHOLE.matcher(counted.group(2));
            if (!number.matches()) {
                throw new ClaimException(Message.of("lessons.place.count", "place", counted.group(1), "text",
                        counted.group(2)));
            }
            int n = Integer.parseInt(number.group(1));
            return new PlayTarget.To(switch (counted.group(1)) {
                case "forward" -> new Moment.Forward(n);
                case "backward" -> new Moment.Backward(n);
                case "line" -> new Moment.Line(n);
                default -> new Moment.Iteration(n);
            });
        }
        return switch (text) {
            case "start" -> new PlayTarget.To(new Moment.Start());
            case "update" -> new PlayTarget.To(new Moment.Update());
            case "backward" -> new PlayTarget.BackwardDone();
            case "end" -> new PlayTarget.End();
            default -> throw Faults.refusal("lessons.place.near", "lessons.place", text, PLACES);
        };
    }

    private static Granularity size(String text) throws ClaimException {
        return Stream.of(Granularity.values()).filter(each -> word(each).equals(text)).findFirst()
                .orElseThrow(() -> Faults.refusal("lessons.size.near", "lessons.size", text,
                        Stream.of(Granularity.values()).map(PlayTargetReader::word).toList()));
    }

    private static String word(Granularity size) {
        return size.name().toLowerCase(Locale.ROOT);
    }
}
