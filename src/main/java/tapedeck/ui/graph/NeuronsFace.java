package tapedeck.ui.graph;

import java.util.Optional;
import java.util.function.ObjIntConsumer;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.neurons.MappedAnswers;
import tapedeck.ui.neurons.NetworkPicture;
import tapedeck.ui.neurons.TapedNetwork;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;

/** The strip's other face: the network of the snapshot, neuron by neuron, where it is small enough. On the FX thread only. */
final class NeuronsFace extends StackPane {
    private final NetworkPicture picture;
    private final LiveTexts words;
    private @Nullable TapeSnapshot seen;
    private Optional<TapedNetwork> network = Optional.empty();
    private @Nullable MappedAnswers mapped;
    private boolean backward;
    private ObjIntConsumer<Selection.TensorSelected> onPick = (_, _) -> {};

    NeuronsFace(LiveTexts words, Appearance appearance) {
        this.words = words;
        picture = new NetworkPicture(appearance);
        picture.setId("neurons");
        getStyleClass().add("neurons-face");
        getChildren().add(picture);
        picture.setOnPick(part -> network.ifPresent(now -> {
            TapedNetwork.Place place = now.place(part);
            onPick.accept(new Selection.TensorSelected(place.tensor()), place.element());
        }));
    }

    /** Has {@code picked} told which element of which tensor is picked. */
    void setOnPick(ObjIntConsumer<Selection.TensorSelected> picked) {
        onPick = picked;
    }

    /** Looks at a snapshot, and returns whether there is a network in it that can be shown. */
    @SuppressWarnings("ReferenceEquality") // what did not change is the same object
    boolean look(@Nullable TapeSnapshot snapshot) {
        if (snapshot != seen) {
            seen = snapshot;
            network = Optional.ofNullable(snapshot).flatMap(TapedNetwork::of);
        }
        return network.isPresent();
    }

    /** Shows it, with what neurons answer or with what they receive. */
    void show(boolean gradients) {
        backward = gradients;
        network.ifPresent(now -> picture.show(backward ? now.backward(mapped) : now.forward(mapped)));
        picture.setAccessibleText(words.of(backward ? "graph.neurons.backward" : "graph.neurons.forward"));
    }

    /** Has what neurons answer over two inputs; null where nothing is known of it. */
    void map(@Nullable MappedAnswers answers) {
        mapped = answers;
        if (isVisible()) {
            show(backward);
        }
    }
}
