package tapedeck.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tapedeck.deck.race.Race;
import tapedeck.program.Program;
import tapedeck.program.Settings;
import tapedeck.programs.Catalogue;

/** Eight learning rates at once on FizzBuzz, against one after another. */
final class RaceGroup implements Group {
    private static final List<Double> RATES = List.of(1e-4, 3e-4, 1e-3, 3e-3, 0.01, 0.02, 0.05, 0.1);
    private static final int ITERATIONS = 4_000;
    private static final int ROUNDS = 5;

    @Override
    public void run(Report report) throws Exception {
        Program program = new Catalogue().find("fizzbuzz").orElseThrow().load(Path.of(""));
        Settings settings = program.defaults();
        seconds(program, settings, RATES, 2 * ITERATIONS); // compiled
        double[] together = new double[ROUNDS];
        double[] inTurn = new double[ROUNDS];
        double[] ratios = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            for (double rate : RATES) {
                inTurn[round] += seconds(program, settings, List.of(rate), ITERATIONS);
            }
            together[round] = seconds(program, settings, RATES, ITERATIONS);
            ratios[round] = inTurn[round] / together[round];
        }
        report.figure("eight rates one after another", Samples.median(inTurn), "s");
        report.figure("eight rates as a race", Samples.median(together), "s", Samples.median(ratios),
                "as fast as one after another");
    }

    private static double seconds(Program program, Settings settings, List<Double> rates, int iterations)
            throws InterruptedException {
        long begun = System.nanoTime();
        try (Race race = new Race(program, settings, rates, iterations)) {
            while (!race.isClosed()) {
                TimeUnit.MILLISECONDS.sleep(2);
            }
        }
        return (System.nanoTime() - begun) / 1e9;
    }
}
