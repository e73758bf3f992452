package tapedeck.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tapedeck.data.prepare.ChooseColumns;
import tapedeck.data.prepare.FillMissing;
import tapedeck.data.prepare.Preparation;
import tapedeck.data.prepare.PreparationResult;
import tapedeck.data.prepare.PreparationStep;
import tapedeck.data.prepare.Scale;
import tapedeck.data.prepare.Target;
import tapedeck.data.profile.Profile;
import tapedeck.data.table.ParsedTable;
import tapedeck.data.table.TableInput;
import tapedeck.data.table.TableReader;
import tapedeck.finding.data.DataDetectors;
import tapedeck.programs.Defaults;

/**
 * From a change of the chain to what the cards show of it, as a person meets it: each change once forth and once back, the
 * slowest of all and the median of each. Processor time of the one thread that works it out.
 */
record StepChanges(Path file) {
    private static final int ROUNDS = 4;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    void run(Report report) throws Exception {
        ParsedTable table = TableReader.guessing().read(new TableInput.OfFile(file));
        Profile profile = Profile.of(table, "c20");
        Preparation usual = Defaults.of(table, profile, "c20");
        PreparationResult before = usual.run(table.frame());
        double slowest = 0;
        for (Map.Entry<String, Preparation> change : changes(usual).entrySet()) {
            double[] times = new double[2 * ROUNDS];
            for (int i = 0; i < times.length; i++) {
                Preparation next = i % 2 == 0 ? change.getValue() : usual;
                long begun = THREADS.getCurrentThreadCpuTime();
                PreparationResult after = next.run(table.frame(), before);
                if (!next.target().equals(before.preparation().target())) {
                    DataDetectors.of(profile.to(next.target().column()));
                }
                times[i] = (THREADS.getCurrentThreadCpuTime() - begun) / 1e9;
                slowest = Math.max(slowest, times[i]);
                before = after;
            }
            report.figure("200,000 x 20, change: " + change.getKey(), Samples.median(times), "s");
        }
        report.figure("200,000 x 20, slowest change", slowest, "s");
        new TableScroll(new TableInput.OfFile(file), table, before).run(report);
    }

    private static Map<String, Preparation> changes(Preparation usual) {
        int fill = place(usual, FillMissing.class);
        int scale = place(usual, Scale.class);
        FillMissing filling = (FillMissing) usual.steps().get(fill).step();
        Map<String, Preparation> changes = new LinkedHashMap<>();
        changes.put("not scaled", usual.toggled(scale));
        changes.put("filled by the mean", usual.replaced(fill, new FillMissing(filling.columns(),
                FillMissing.Fill.MEAN)));
        changes.put("a column left out at first", usual.added(0, new ChooseColumns(List.of("c2"))));
        changes.put("another split", usual.withSplit(usual.split().withSeed(2)));
        changes.put("another target", usual.withTarget(Target.classes("c19")));
        return changes;
    }

    private static int place(Preparation chain, Class<? extends PreparationStep> kind) {
        return IntStream.range(0, chain.steps().size()).filter(i -> kind.isInstance(chain.steps().get(i).step()))
                .findFirst().orElseThrow();
    }
}
