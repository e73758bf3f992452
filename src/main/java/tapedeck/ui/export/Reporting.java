package tapedeck.ui.export;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.takes.Take;
import tapedeck.export.picture.VectorPicture;
import tapedeck.export.report.Outcome;
import tapedeck.export.report.Report;
import tapedeck.programs.Recipe;
import tapedeck.programs.RecipeDifferences;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.theme.Colours;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Palette;
import tapedeck.ui.theme.Theme;

/** Draws what a report shows: on paper, so light, whatever the window looks like. On the FX thread. */
public final class Reporting {
    private Reporting() {}

    /** Draws all of a graph, apart from the window. */
    public interface Drawer {
        /** In that theme. */
        VectorPicture draw(TapeSnapshot snapshot, LiveTexts words, Theme theme);
    }

    /** The report, ready to be written on any thread. */
    public static Report of(Outcome outcome, Drawer graph, LiveTexts words) {
        TapeSnapshot snapshot = outcome.snapshot();
        @Nullable
        VectorPicture drawn = snapshot == null ? null : graph.draw(snapshot, words, Theme.LIGHT).onPaper();
        return new Report(outcome.title(), outcome.about(),
                outcome.takes().stream().map(take -> run(take, outcome.recipes(), words)).toList(), drawn,
                outcome.program());
    }

    private static Report.Run run(Take take, RecipeDifferences recipes, LiveTexts words) {
        SequencedMap<String, String> made = new LinkedHashMap<>();
        for (Recipe.Part part : Recipe.Part.values()) {
            made.put(words.of(title(part)), words.of(recipes.said(take.id(), part)));
        }
        made.put(words.of("takes.preparation"), words.of(recipes.said(take.id(), null)));
        return new Report.Run(words.of(take.name()), NodePlacement.argb(Colours.curve(Palette.LIGHT, take.colour()), 1),
                take.begun(), take.rows() > 0, take.changes().commands(), take.iteration(), take.losses(),
                take.measured(),
                take.page(), made);
    }

    private static String title(Recipe.Part part) {
        return switch (part) {
            case LAYERS -> "takes.network";
            case ACTIVATION -> "takes.activation";
            case INITIALISATION -> "takes.initialisation";
            case PENALTY -> "takes.penalty";
            case ROWS -> "takes.rows";
        };
    }
}
