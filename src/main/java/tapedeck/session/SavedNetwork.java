package tapedeck.session;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.data.DatasetSpec;
import tapedeck.programs.network.Initialisation;
import tapedeck.programs.network.LayerSpec;
import tapedeck.programs.network.LossKind;

/** The description of a network, its rows among it. Immutable. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({@JsonSubTypes.Type(name = "layers", value = SavedNetwork.Layers.class),
        @JsonSubTypes.Type(name = "classic", value = SavedNetwork.Classic.class)})
public sealed interface SavedNetwork {
    /** The table that its rows are read from, or null if they are made. */
    @Nullable
    SavedTable table();

    /**
     * A network of layers; the components are those of a {@link tapedeck.programs.network.NetworkSpec}.
     *
     * @param generated how its rows are made, or null if they are read from a {@code table}
     */
    record Layers(@Nullable DatasetSpec generated, @Nullable SavedTable table, double trainShare,
            List<LayerSpec> hidden, Initialisation initialisation, LossKind loss, double l1, double l2)
            implements
                SavedNetwork {
        public Layers {
            if (generated == null && table == null) {
                throw new IllegalArgumentException("no rows");
            }
            hidden = List.copyOf(hidden);
        }
    }

    /** The classic one, of a table; its rows are in the order that its seed draws. */
    @JsonPropertyOrder({"hidden", "table"})
    record Classic(SavedTable table, @NumberRange(least = 1, most = LayerSpec.GREATEST_WIDTH) int hidden)
            implements
                SavedNetwork {}
}
