package tapedeck.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import tapedeck.deck.Moment;
import tapedeck.text.Message;

/** {@code start}, {@code forward:K}, {@code backward:K}, {@code line:N}, {@code update} or {@code iteration:N}. */
public final class MomentConverter implements ITypeConverter<Moment> {
    private static final Pattern COUNTED = Pattern.compile("(forward|backward|line|iteration):0*([1-9]\\d{0,8})");

    @Override
    public Moment convert(String text) {
        Matcher counted = COUNTED.matcher(text);
        if (counted.matches()) {
            int n = Integer.parseInt(counted.group(2));
            return switch (counted.group(1)) {
                case "forward" -> new Moment.Forward(n);
                case "backward" -> new Moment.Backward(n);
                case "line" -> new Moment.Line(n);
                default -> new Moment.Iteration(n);
            };
        }
        return switch (text) {
            case "start" -> new Moment.Start();
            case "update" -> new Moment.Update();
            default -> throw new UsageException(Message.of("cli.notMoment", "text", text));
        };
    }
}
