package tapedeck.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import tapedeck.text.Language;
import tapedeck.text.Message;

/** {@code --lang}, read before all else: in that language it is said what is wrong with the rest, too. */
@Command
final class AskedLanguage {
    @Option(names = "--lang")
    @Nullable
    String code;

    /** The language that a command line asks for, else that of the system. */
    static Language of(String... args) {
        return asked(args).orElseGet(() -> Language.of(Locale.getDefault()));
    }

    /** The language that a command line asks for, if it does. */
    static Optional<Language> asked(String... args) {
        AskedLanguage asked = new AskedLanguage();
        try {
            new CommandLine(asked).setUnmatchedArgumentsAllowed(true).parseArgs(args);
        } catch (ParameterException _) {
            // whoever parses the whole line says it
        }
        return Optional.ofNullable(asked.code).flatMap(Language::ofCode);
    }

    /** A language by its code. */
    static final class Converter implements ITypeConverter<Language> {
        @Override
        public Language convert(String code) {
            return Language.ofCode(code).orElseThrow(() -> new UsageException(
                    Message.of("cli.noLanguage", "text", code, "languages", codes())));
        }

        private static String codes() {
            return Stream.of(Language.values()).map(Language::code).sorted().collect(Collectors.joining(", "));
        }
    }
}
