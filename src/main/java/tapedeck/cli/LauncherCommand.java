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
    @Parameters(paramLabel = "FILE")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    @Override
    public Integer call() throws ProgramException {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        List<String> java = new ArrayList<>();
        java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        java.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        String path = System.getProperty("java.class.path");
        String script = windows
                ? "@echo off\r\n" + line(java, true) + " " + line(List.of("-cp", path, "tapedeck.Main"), true)
                        + " %*\r\n"
                : new LauncherScript(file.toAbsolutePath(), line(java, false), path).text();
        Path target = windows ? file.resolveSibling(file.getFileName() + ".cmd") : file;
        try {
            if (!windows) {
                StarterJar.write(LauncherScript.starter(target.toAbsolutePath()));
            }
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
        return words.stream().map(word -> windows ? '"' + word + '"' : LauncherScript.quoted(word))
                .collect(Collectors.joining(" "));
    }
}
