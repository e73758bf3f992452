package tapedeck.ui.shell;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.race.PreparationComparison;
import tapedeck.program.Program;
import tapedeck.program.Provenance;
import tapedeck.program.Settings;
import tapedeck.programs.TablePair;
import tapedeck.ui.data.Comparisons;
import tapedeck.ui.link.Workbench;

/** Makes duels of the current take's network, from its start and with what is set now. */
record TableComparisons(Workbench workbench) implements Comparisons {
    /** Of each run at most, unless somebody asks for more: a class waits some seconds. */
    private static final int ITERATIONS = 10_000;
    private static final int EPOCHS = 30;

    @Override
    public Provenance.@Nullable Blueprint network() {
        Program open = workbench.program();
        return open == null ? null : open.provenance().blueprint();
    }

    @Override
    public int usualEpochs(TablePair pair) {
        int rows = pair.networks().stream().mapToInt(Provenance.Blueprint::trainRows).max().orElse(1);
        int batch = workbench.present().hyperparameters().batchSize();
        return Math.clamp((long) ITERATIONS * batch / Math.max(1, rows), 1, EPOCHS);
    }

    @Override
    public PreparationComparison duel(TablePair pair, int epochs) {
        Settings settings = workbench.present();
        List<PreparationComparison.Entrant> both = IntStream.range(0, 2)
                .mapToObj(i -> new PreparationComparison.Entrant(pair.program(i, settings),
                        pair.networks().get(i).trainRows()))
                .toList();
        long room = workbench.rest().sideRuns().room();
        PreparationComparison duel = new PreparationComparison(both, settings, epochs, room);
        workbench.rest().sideRuns().lend(duel.bytes(), duel::isClosed);
        return duel;
    }
}
