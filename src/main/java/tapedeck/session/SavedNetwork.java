package tapedeck.session;

import java.util.List;
import tapedeck.data.DatasetSpec;
import tapedeck.programs.network.Initialisation;
import tapedeck.programs.network.LayerSpec;
import tapedeck.programs.network.LossKind;

/** The description of a network, its rows among it. Immutable. */
public sealed interface SavedNetwork {
    /** Where the rows come from. */
    sealed interface Data {}

    /** They are made. */
    record Generated(DatasetSpec spec) implements Data {}

    /** They are read. */
    record Read(SavedTable table) implements Data {}

    /** Of layers; the components are those of a {@link tapedeck.programs.network.NetworkSpec}. */
    record Layers(Data data, double trainShare, List<LayerSpec> hidden, Initialisation initialisation, LossKind loss,
            double l1, double l2) implements SavedNetwork {
        public Layers {
            hidden = List.copyOf(hidden);
        }
    }

    /** The classic one, of a table; its rows are in the order that its seed draws. */
    record Classic(SavedTable table, int hidden) implements SavedNetwork {}
}
