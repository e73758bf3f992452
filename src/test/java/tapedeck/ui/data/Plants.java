package tapedeck.ui.data;

import java.util.List;
import tapedeck.data.prepare.DropMissing;
import tapedeck.data.prepare.OneHot;
import tapedeck.data.prepare.Preparation;
import tapedeck.data.prepare.ReadNumbers;
import tapedeck.data.prepare.Scale;
import tapedeck.data.prepare.SplitChoice;
import tapedeck.data.prepare.Target;
import tapedeck.data.profile.Profile;
import tapedeck.data.table.ParsedTable;
import tapedeck.data.table.TableInput;
import tapedeck.data.table.TableReader;
import tapedeck.finding.data.DataDetectors;

/** A small table with two cells missing, and what prepares it. */
final class Plants {
    static final TableInput INPUT = new TableInput.OfText("plants", """
            kind,height,soil
            oak,10.5,clay
            elm,8,sand
            oak,NA,clay
            elm,7.5,clay
            oak,11,sand
            elm,9,
            """);

    private Plants() {}

    static ParsedTable table() {
        return read(INPUT);
    }

    static ParsedTable read(TableInput input) {
        try {
            return TableReader.guessing().read(input);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Read numbers, drop missing, one-hot, standardise; all rows train. */
    static Preparation preparation() {
        return Preparation.of(Target.classes("kind"), new ReadNumbers(List.of("height")), new DropMissing(List.of()),
                new OneHot(List.of("soil")), new Scale(List.of("height"), Scale.Kind.STANDARDISE))
                .withSplit(SplitChoice.USUAL.withKind(SplitChoice.Kind.NONE));
    }

    static PreparedTable prepared(ParsedTable table, Preparation preparation) {
        try {
            Profile profile = Profile.of(table, preparation.target().column());
            return PreparedTable.of(table, preparation.run(table.frame()), profile, DataDetectors.of(profile));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static PreparedTable prepared() {
        return prepared(table(), preparation());
    }
}
