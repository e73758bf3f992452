package tapedeck.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import tapedeck.text.Message;

/** The messages about a wrong command line, instead of picocli's own words, which are English. */
final class Complaints {
    private Complaints() {}

    static Message of(ParameterException exception) {
        ArgSpec argument = exception.getArgSpec();
        return switch (exception) {
            case UnmatchedArgumentException unknown when unknown.getCommandLine().getCommand() instanceof RunCommand ->
                Message.of("cli.unknownToRun", "arguments", String.join(" ", unknown.getUnmatched()));
            case UnmatchedArgumentException unknown -> Message.of("cli.unknown", "arguments",
                    String.join(" ", unknown.getUnmatched()));
            case MissingParameterException missing -> Message.of("cli.missing", "arguments",
                    names(missing.getMissing()));
            case MutuallyExclusiveArgsException _ -> Message.of("cli.notTogether");
            case OverwrittenOptionException twice -> Message.of("cli.twice", "argument", name(twice.getOverwritten()));
            case ParameterException refused when refused.getCause() instanceof UsageException why -> argument == null
                    ? why.message()
                    : Message.of("cli.refused", "argument", name(argument), "why", why.message());
            default -> Message.verbatim(String.valueOf(exception.getMessage()));
        };
    }

    /** A file's name as it is written on a command line. */
    static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new UsageException(noPath(e));
        }
    }

    /** A name that no file can have here, be it only that the locale has no such letters. */
    static Message noPath(InvalidPathException why) {
        return Message.of("cli.noPath", "path", why.getInput());
    }

    private static String names(Collection<ArgSpec> arguments) {
        return arguments.stream().map(Complaints::name).collect(Collectors.joining(", "));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
