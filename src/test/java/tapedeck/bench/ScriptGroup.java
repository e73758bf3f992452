package tapedeck.bench;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import tapedeck.deck.Deck;
import tapedeck.deck.Tempo;
import tapedeck.python.PythonEngine;
import tapedeck.python.ScriptProgram;

/**
 * The user's scripts in the window, on the headless platform: how much of their speed it leaves them, how soon an edited one
 * is seen to run, and that a start without a script knows nothing of Python.
 */
final class ScriptGroup implements Group {
    private static final Path FOLDER = Path.of("src/bench/python");
    private static final int TURNS = 7;
    /** As many before them, while everything is compiled. */
    private static final int WARM = 4;
    private static final int RUNS = 11;
    private static final double MILLIS = 1e3;
    /** What each script counts its iterations with, and what never ends. */
    private static final Map<String, String> ENDLESS = Map.of("range(1, 60001)", "range(1, 10 ** 9)",
            "range(700)", "range(10 ** 9)");

    @Override
    public void run(Report report) throws Exception {
        StartedWindow.compare(report);
        HeadlessFx.start();
        try (PythonEngine engine = new PythonEngine()) {
            engine.warm();
            edited(report, engine);
            free(report, engine, "by_hand.py", "FizzBuzz by hand");
            free(report, engine, "by_module.py", "FizzBuzz with Module, DataLoader and Adam");
        }
    }

    private static String endless(String file) throws Exception {
        String text = Files.readString(FOLDER.resolve(file));
        for (Map.Entry<String, String> each : ENDLESS.entrySet()) {
            text = text.replace(each.getKey(), each.getValue());
        }
        return text;
    }

    /** The window's deck and one that nobody looks at run in turns, a few seconds each. */
    private static void free(Report report, PythonEngine engine, String file, String name) throws Exception {
        String text = endless(file);
        Path script = Files.writeString(Files.createTempDirectory("bench").resolve(file), text);
        ScriptProgram program = new ScriptProgram(script, text, new ScriptProgram.Surroundings(engine,
                OutputStream.nullOutputStream(), System.err), ScriptProgram.Options.PLAIN);
        ScriptWindow window = new ScriptWindow(engine);
        window.open(script);
        try (Deck alone = new Deck(program, program.defaults().withEpochs(Integer.MAX_VALUE))) {
            alone.setTempo(Tempo.free());
            Turn[] with = new Turn[TURNS];
            Turn[] without = new Turn[TURNS];
            for (int i = -WARM; i < TURNS; i++) {
                int turn = Math.max(0, i);
                window.showPlaying();
                with[turn] = turn(window::iteration, window::pulses);
                window.hide();
                alone.play();
                without[turn] = turn(() -> alone.state().position().iteration(), () -> 0L);
                alone.pause();
                alone.await();
            }
            report.figure(name + " with the window", median(with, Turn::rate), "it/s",
                    ratio(with, without, Turn::rate), "without, by the clock");
            report.figure(name + " with the window", median(with, Turn::rateOfProcessor), "it/s of processor time",
                    ratio(with, without, Turn::rateOfProcessor), "without");
            report.figure(name + ": pulses meanwhile", median(with, Turn::pulses), "/s");
        }
        window.close();
    }

    /** What a few seconds gave: iterations and pulses, by the clock and by the time that the script's thread had a processor. */
    private record Turn(double iterations, double pulses, double seconds, double processor) {
        double rate() {
            return iterations / seconds;
        }

        double rateOfProcessor() {
            return iterations / processor;
        }
    }

    private static Turn turn(Callable<Long> iteration, Supplier<Long> pulses) throws Exception {
        TimeUnit.SECONDS.sleep(1);
        long drawn = pulses.get();
        long from = iteration.call();
        double processor = Processor.ofDecks();
        long begun = System.nanoTime();
        TimeUnit.SECONDS.sleep(2);
        double seconds = seconds(begun);
        return new Turn(iteration.call() - from, (pulses.get() - drawn) / seconds, seconds,
                Processor.ofDecks() - processor);
    }

    private static double median(Turn[] turns, ToDoubleFunction<Turn> figure) {
        return Samples.median(Arrays.stream(turns).mapToDouble(figure).toArray());
    }

    private static double ratio(Turn[] with, Turn[] without, ToDoubleFunction<Turn> figure) {
        return Samples.median(IntStream.range(0, TURNS)
                .mapToDouble(i -> figure.applyAsDouble(with[i]) / figure.applyAsDouble(without[i])).toArray());
    }

    /** From Ctrl+Enter to the first Function on the screen, and how the window goes on meanwhile. */
    private static void edited(Report report, PythonEngine engine) throws Exception {
        Path script = Files.writeString(Files.createTempDirectory("bench").resolve("by_module.py"),
                endless("by_module.py"));
        ScriptWindow window = new ScriptWindow(engine);
        window.open(script);
        double[] took = new double[RUNS];
        double[] worked = new double[RUNS];
        double[] scripted = new double[RUNS];
        double drawn = 0;
        double waited = 0;
        window.type("# edited\n"); // the first one's classes are loaded
        for (int i = 0; i < RUNS; i++) {
            took[i] = window.type("# edited " + i + "\n");
            worked[i] = window.worked();
            scripted[i] = window.scripted();
            drawn += window.pulses();
            waited += took[i];
        }
        Arrays.sort(took);
        report.figure("from Ctrl+Enter to the first Function", Samples.median(took) * MILLIS, "ms");
        report.figure("processor time until then, of the script's thread", Samples.median(scripted) * MILLIS, "ms");
        report.figure("of all threads", Samples.median(worked) * MILLIS, "ms");
        report.figure("the slowest of " + RUNS, took[RUNS - 1] * MILLIS, "ms");
        report.figure("pulses meanwhile", drawn / waited, "/s");
        window.close();
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
