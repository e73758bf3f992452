package tapedeck.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tapedeck.file.WholeFile;
import tapedeck.program.ProgramException;
import tapedeck.text.Message;

/** Writes a script that starts Tapedeck as this JVM was started: the build calls it, so that there is a {@code target/tapedeck}. */
@Command(name = "launcher", hidden = true, description = "cli.launcher")
final class LauncherCommand implements Callable<Integer> {
    /** Java names only files that the locale's characters can name, which of the plain C locale are those of ASCII. */
    private static final String LOCALE = """
            case "${LC_ALL:-${LC_CTYPE:-$LANG}}" in
            ''|C|POSIX)
              if [ -n "$LC_ALL" ]; then export LC_ALL=C.UTF-8; else export LC_CTYPE=C.UTF-8; fi ;;
            esac
            """;

    /**
     * A sheet is made once: more is spent on compiling all that is run often than that saves. Without that vectors are slow,
     * and what marks the heap beside the program works for a future that does not come.
     */
    private static final String ONCE = """
            once=
            case " $* " in
            *' lesson sheet '*|*' lesson page '*) once='-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dtapedeck.vectors=false' ;;
            esac
            """;

    @Parameters(paramLabel = "FILE")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    @Override
    public Integer call() throws ProgramException {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        String java = line(words, windows);
        String main = line(List.of("-cp", System.getProperty("java.class.path"), "tapedeck.Main"), windows);
        String script = windows
                ? "@echo off\r\n" + java + " " + main + " %*\r\n"
                : "#!/bin/sh\n" + LOCALE + ONCE + "exec " + java + " $once " + main + " \"$@\"\n";
        Path target = windows ? file.resolveSibling(file.getFileName() + ".cmd") : file;
        try {
            WholeFile.write(target, script.getBytes(StandardCharsets.UTF_8));
            if (!target.toFile().setExecutable(true)) {
                throw new ProgramException(Message.of("cli.notExecutable", "file", target.toString()));
            }
        } catch (IOException e) {
            throw OutputFile.notWritten(target, e);
        }
        return 0;
    }

    private static String line(List<String> words, boolean windows) {
        return words.stream().map(word -> windows ? '"' + word + '"' : "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
    }
}
