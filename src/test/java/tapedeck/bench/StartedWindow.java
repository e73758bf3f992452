package tapedeck.bench;

import java.io.BufferedReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javax.management.ObjectName;
import tapedeck.cli.Console;
import tapedeck.programs.Catalogue;
import tapedeck.python.PythonEngine;
import tapedeck.python.ScriptOpener;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.shell.Desktop;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;
import tapedeck.ui.work.OnceSeen;

/**
 * A start of the window in a process of its own, with the first lesson, as {@code Main} makes it or without Python. Prints the
 * milliseconds from the JVM's start until the window is seen, and how many of GraalPy's classes were loaded by then.
 */
final class StartedWindow {
    private static final Path HOME = Path.of("");
    private static final int TURNS = 4;
    private static final String PYTHON = "python";

    private StartedWindow() {}

    /** Starts windows with and without in turns. */
    static void compare(Report report) throws Exception {
        double[] with = new double[TURNS];
        double[] ratios = new double[TURNS];
        long classes = 0;
        for (int i = -1; i < TURNS; i++) { // the first one's files are read from the disk
            int turn = Math.max(0, i);
            double plain = start("plain").getFirst();
            List<Double> python = start(PYTHON);
            with[turn] = python.getFirst();
            ratios[turn] = plain / with[turn];
            classes = Math.max(classes, python.getLast().longValue());
        }
        report.figure("the window seen after the JVM's start", Samples.median(with), "ms", Samples.median(ratios),
                "without Python");
        report.figure("classes of GraalPy loaded by then", (double) classes, "classes");
    }

    private static List<Double> start(String how) throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                .toString()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), StartedWindow.class.getName(), how));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader lines = process.inputReader()) {
            List<Double> said = lines.lines().map(Double::valueOf).toList();
            process.waitFor();
            return said;
        }
    }

    public static void main(String[] arguments) throws Exception {
        boolean withPython = arguments[0].equals(PYTHON);
        HeadlessFx.start();
        HeadlessFx.call(() -> {
            Catalogue catalogue = new Catalogue();
            if (withPython) {
                catalogue.opens(new ScriptOpener(Console.surroundings(new PythonEngine())));
            }
            DeckLink link = new DeckLink(HOME);
            Scene scene = Desktop.scene(link, catalogue, LiveTexts.ofSystem(), Theme.LIGHT, 1280, 720);
            Stage stage = new Stage();
            stage.setScene(scene);
            AnimationTimer pulse = Desktop.pulse(link);
            pulse.start();
            stage.show();
            OnceSeen.then(scene, StartedWindow::tell);
            return true;
        });
    }

    /** The JVM tells what it has loaded to its own diagnostics alone. */
    private static void tell() {
        System.out.println(System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime());
        try {
            String loaded = (String) Objects.requireNonNull(ManagementFactory.getPlatformMBeanServer().invoke(
                    new ObjectName("com.sun.management:type=DiagnosticCommand"), "vmClassHierarchy",
                    new Object[]{new String[0]}, new String[]{String[].class.getName()}));
            System.out.println(loaded.lines()
                    .filter(line -> line.contains("org.graalvm.") || line.contains("com.oracle.")).count());
        } catch (javax.management.JMException e) {
            throw new IllegalStateException(e);
        }
        Platform.exit();
        System.exit(0);
    }
}
