package tapedeck.ui.data;

import java.util.List;
import tapedeck.data.prepare.BinaryDigits;
import tapedeck.data.prepare.ChooseColumns;
import tapedeck.data.prepare.DropDuplicates;
import tapedeck.data.prepare.DropMissing;
import tapedeck.data.prepare.FillMissing;
import tapedeck.data.prepare.Logarithm;
import tapedeck.data.prepare.OneHot;
import tapedeck.data.prepare.Ordinal;
import tapedeck.data.prepare.Outliers;
import tapedeck.data.prepare.PreparationStep;
import tapedeck.data.prepare.RareCategories;
import tapedeck.data.prepare.ReadNumbers;
import tapedeck.data.prepare.Scale;
import tapedeck.data.prepare.ShuffleRows;
import tapedeck.data.prepare.UnifyCategories;
import tapedeck.data.table.CellNumbers;
import tapedeck.data.table.Dialect;

/** The steps that can be added, as they are at first. */
final class AddableSteps {
    private static final int DIGITS = 10;
    private static final int FEW = 10;
    /** What rare categories become. */
    static final String OTHER = "other";

    private AddableSteps() {}

    static List<PreparationStep> all(PreparationModel model) {
        PreparedTable now = model.shownProperty().get();
        return all(now == null ? CellNumbers.of(Dialect.COMMA) : now.table().numbers());
    }

    /** @param numbers how the table writes them */
    static List<PreparationStep> all(CellNumbers numbers) {
        List<String> every = List.of();
        return List.of(new ChooseColumns(every), new ReadNumbers(every, numbers), new UnifyCategories(every),
                new DropDuplicates(), new DropMissing(every),
                new FillMissing(every, FillMissing.Fill.MEDIAN),
                new Outliers(every, Outliers.Measure.DEVIATIONS, Outliers.USUAL_TIMES, false),
                new RareCategories(every, FEW, OTHER),
                new Logarithm(every),
                new Scale(every, Scale.Kind.STANDARDISE), new Scale(every, Scale.Kind.MIN_MAX), new OneHot(every),
                new Ordinal(every, every), new BinaryDigits(every, DIGITS), new ShuffleRows(1));
    }
}
