package tapedeck.bench;

import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import tapedeck.data.profile.Profile;
import tapedeck.data.table.ParsedTable;
import tapedeck.data.table.TableInput;
import tapedeck.data.table.TableReader;
import tapedeck.finding.data.DataDetectors;

/**
 * The largest table that is read whole: 200,000 rows of 20 columns, from the file to what looks wrong in it. By the
 * processor time of the thread, which other work on the machine does not lengthen.
 */
final class DataGroup implements Group {
    private static final int ROUNDS = 5;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final String[] SOILS = {"clay", "sand", "peat", "loam"};

    @Override
    public void run(Report report) throws Exception {
        Path file = Files.createTempFile("tapedeck", ".csv");
        try {
            write(file);
            report.figure("200,000 x 20, the file", Files.size(file) / 1e6, "MB");
            double first = 0;
            double[] reading = new double[ROUNDS];
            double[] profiling = new double[ROUNDS];
            double[] looking = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                long begun = THREADS.getCurrentThreadCpuTime();
                ParsedTable table = TableReader.guessing().read(new TableInput.OfFile(file));
                long read = THREADS.getCurrentThreadCpuTime();
                Profile profile = Profile.of(table, "c20");
                long profiled = THREADS.getCurrentThreadCpuTime();
                DataDetectors.of(profile);
                long looked = THREADS.getCurrentThreadCpuTime();
                reading[round] = (read - begun) / 1e9;
                profiling[round] = (profiled - read) / 1e9;
                looking[round] = (looked - profiled) / 1e9;
                first = round == 0 ? (looked - begun) / 1e9 : first;
            }
            report.figure("200,000 x 20, all of it the first time", first, "s");
            report.figure("200,000 x 20, read", Samples.median(reading), "s");
            report.figure("200,000 x 20, profile", Samples.median(profiling), "s");
            report.figure("200,000 x 20, what looks wrong", Samples.median(looking), "s");
            new StepChanges(file).run(report);
        } finally {
            Files.delete(file);
        }
    }

    /** An identifier, fourteen measures, two counts, two categories, and a class. */
    private static void write(Path file) throws IOException {
        Random random = new Random(1);
        try (Writer out = Files.newBufferedWriter(file)) {
            for (int column = 1; column <= 20; column++) {
                out.append("c").append(String.valueOf(column)).append(column == 20 ? '\n' : ',');
            }
            for (int row = 0; row < TableReader.MOST_ROWS; row++) {
                out.append(String.valueOf(row)).append(',');
                for (int column = 0; column < 14; column++) {
                    out.append(random.nextInt(200) == 0 ? "NA" : String.valueOf(random.nextInt(1_000_000) / 1000.0))
                            .append(',');
                }
                out.append(String.valueOf(random.nextInt(100))).append(',');
                out.append(String.valueOf(random.nextInt(1000))).append(',');
                out.append(SOILS[random.nextInt(4)]).append(',').append(random.nextBoolean() ? "yes" : "no")
                        .append(',');
                out.append("class ").append(String.valueOf(random.nextInt(3))).append('\n');
            }
        }
    }
}
