package tapedeck.programs;

import java.util.BitSet;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.data.Task;
import tapedeck.data.prepare.PreparationResult;
import tapedeck.data.prepare.TableSource;
import tapedeck.data.table.ParsedTable;
import tapedeck.program.Program;
import tapedeck.program.Provenance;
import tapedeck.program.Settings;
import tapedeck.programs.network.LossKind;
import tapedeck.programs.network.NetworkSpec;

/**
 * The same network on what two preparations make of one table, tested on the rows that both have: a step may leave some out.
 *
 * @param networks two
 * @param units of each what its losses are to be multiplied by, to be compared: 1, or for a number that only one of them scales
 *        what makes the loss one in the table's own units; NaN where nothing does
 */
public record TablePair(List<Provenance.Blueprint> networks, List<Double> units) {
    /** Where a target is looked at, to see how a preparation scales it. */
    private static final double[] PROBES = {0, 1, 2};
    private static final double SAME = 1e-9;

    /**
     * Slow: rows are copied.
     *
     * @param network whose layers they have
     * @throws IllegalStateException if one is not ready to train on
     */
    public static TablePair of(Provenance.Blueprint network, ParsedTable table, PreparationResult one,
            PreparationResult other) {
        List<TableSource> all = Stream.of(one, other).map(each -> new TableSource(table, each)).toList();
        BitSet both = all.getFirst().tested();
        both.and(all.getLast().tested());
        List<Provenance.Blueprint> networks = all.stream()
                .map(each -> TableNetwork.on(network, each.testedOn(both))).toList();
        return new TablePair(networks, units(networks, one, other));
    }

    private static List<Double> units(List<Provenance.Blueprint> networks, PreparationResult one,
            PreparationResult other) {
        Provenance.Blueprint first = networks.getFirst();
        Provenance.Blueprint second = networks.getLast();
        boolean alike = loss(first) == loss(second) && first.data().task() == second.data().task()
                && one.preparation().target().equals(other.preparation().target())
                && one.classes().equals(other.classes());
        if (!alike) {
            return List.of(Double.NaN, Double.NaN);
        }
        boolean scaled = first.data().task() == Task.REGRESSION && DoubleStream.of(PROBES)
                .anyMatch(target -> one.original(target) != other.original(target));
        return scaled ? List.of(unit(one), unit(other)) : List.of(1.0, 1.0);
    }

    /** Null of the classic network, which has but one. */
    private static @Nullable LossKind loss(Provenance.Blueprint network) {
        return network instanceof NetworkSpec spec ? spec.loss() : null;
    }

    /** Of squared errors in the table's own units to those of the prepared target, where these are in proportion. */
    private static double unit(PreparationResult prepared) {
        double slope = prepared.original(1) - prepared.original(0);
        double next = prepared.original(2) - prepared.original(1);
        return Math.abs(slope - next) <= SAME * Math.abs(slope) ? slope * slope : Double.NaN;
    }

    /** Returns whether their losses can be compared. */
    public boolean isComparable() {
        return units.stream().noneMatch(unit -> Double.isNaN(unit));
    }

    /** Returns whether the losses are shown in the table's own units. */
    public boolean isRescaled() {
        return units.stream().anyMatch(unit -> unit != 1);
    }

    /** Returns whether every weight has the same shape in both, and with that, from one seed, the same number at first. */
    public boolean hasSameWeights() {
        return inputs(0) == inputs(1) && outputs(0) == outputs(1);
    }

    /** How many inputs the network {@code which}, 0 or 1, has. */
    public int inputs(int which) {
        return networks.get(which).data().inputs();
    }

    /** How many outputs it has. */
    public int outputs(int which) {
        return networks.get(which).widths().getLast();
    }

    /** How many rows both are tested on. */
    public int testRows() {
        return networks.getFirst().data() instanceof TableSource rows ? rows.split().test().size() : 0;
    }

    /** Trains the network {@code which}. */
    public Program program(int which, Settings settings) {
        Provenance.Blueprint network = networks.get(which);
        return network.drawn("network", network.data().title(), settings);
    }
}
