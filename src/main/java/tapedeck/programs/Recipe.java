package tapedeck.programs;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tapedeck.data.DatasetSpec;
import tapedeck.data.Source;
import tapedeck.data.prepare.Preparation;
import tapedeck.data.prepare.SplitSyntax;
import tapedeck.data.prepare.StepSyntax;
import tapedeck.data.prepare.TableSource;
import tapedeck.program.Provenance;
import tapedeck.programs.network.LayerSpec;
import tapedeck.programs.network.NetworkSpec;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/**
 * The description of what a network is made of and learns from, in words: in what takes differ beside their settings. Immutable.
 *
 * @param parts what there is to say of each; what says nothing is missing
 * @param chain how its table is prepared; empty where the rows are made
 */
public record Recipe(Map<Part, Message> parts, List<Step> chain) {
    private static final String BETWEEN = " · ";

    /** A part of the description. */
    public enum Part {
        /** The widths of the hidden layers: {@code 8 · 8}. */
        LAYERS,
        /** After the layers: one if all have the same, else each. */
        ACTIVATION,
        /** Of weights. */
        INITIALISATION,
        /** Of weights, beside the loss. */
        PENALTY,
        /** How many rows there are, and how they are made. */
        ROWS
    }

    /**
     * A step of the chain from a table to numbers.
     *
     * @param title in a word or two; several may have the same
     * @param written all of it, as the preparation's file has it
     */
    public record Step(Message title, String written) {}

    public Recipe {
        parts = Map.copyOf(parts);
        chain = List.copyOf(chain);
    }

    /** Of what a program comes from; none of a script's. */
    public static Optional<Recipe> of(Provenance provenance) {
        return Optional.ofNullable(provenance.blueprint()).map(Recipe::of);
    }

    private static Recipe of(Provenance.Blueprint blueprint) {
        Map<Part, Message> parts = new EnumMap<>(Part.class);
        if (blueprint instanceof NetworkSpec spec) {
            layers(parts, spec.hidden());
            parts.put(Part.INITIALISATION, spec.initialisation().title());
            penalty(parts, spec);
        } else if (blueprint instanceof ClassicSpec classic) {
            parts.put(Part.LAYERS, Message.verbatim(String.valueOf(classic.hidden())));
        }
        parts.put(Part.ROWS, rows(blueprint.data(), blueprint.trainRows()));
        return new Recipe(parts, chain(blueprint.data()));
    }

    private static void layers(Map<Part, Message> parts, List<LayerSpec> hidden) {
        List<String> activations = hidden.stream().map(layer -> layer.activation().title()).toList();
        if (!hidden.isEmpty()) {
            parts.put(Part.LAYERS, Message.verbatim(
                    hidden.stream().map(layer -> String.valueOf(layer.width())).collect(Collectors.joining(BETWEEN))));
            parts.put(Part.ACTIVATION, Message.verbatim(activations.stream().distinct().count() == 1
                    ? activations.getFirst()
                    : String.join(BETWEEN, activations)));
        }
    }

    private static void penalty(Map<Part, Message> parts, NetworkSpec spec) {
        List<String> both = new ArrayList<>();
        if (spec.l1() > 0) {
            both.add("L1 " + Numbers.shortest(spec.l1()));
        }
        if (spec.l2() > 0) {
            both.add("L2 " + Numbers.shortest(spec.l2()));
        }
        if (!both.isEmpty()) {
            parts.put(Part.PENALTY, Message.verbatim(String.join(BETWEEN, both)));
        }
    }

    private static Message rows(Source data, int train) {
        Message rows = Message.of("lesson.recipe.rows", "train", train, "test", data.size() - train);
        if (data instanceof DatasetSpec made) {
            Message noise = made.noise() > 0
                    ? Message.of("lesson.recipe.noise", "rows", rows, "noise", Numbers.shortest(made.noise()))
                    : rows;
            return made.arms() == DatasetSpec.of(made.kind()).arms()
                    ? noise
                    : Message.of("lesson.recipe.arms", "rows", noise, "arms", made.arms());
        }
        return rows;
    }

    private static List<Step> chain(Source data) {
        List<Step> chain = new ArrayList<>();
        if (data instanceof TableSource table) {
            Preparation preparation = table.prepared().preparation();
            String split = SplitSyntax.text(preparation.split());
            chain.add(new Step(Message.verbatim(split), split));
            preparation.steps().stream().filter(Preparation.Entry::isOn)
                    .forEach(entry -> chain.add(new Step(entry.step().title(), StepSyntax.text(entry))));
            chain.add(new Step(preparation.target().setting(), preparation.target().column()));
        }
        return chain;
    }
}
