package tapedeck.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tapedeck.data.prepare.Preparation;
import tapedeck.data.prepare.PreparationStep;
import tapedeck.data.prepare.SplitChoice;
import tapedeck.data.prepare.Target;
import tapedeck.data.table.CellNumbers;
import tapedeck.data.table.Dialect;

class StepOptionsTest {
    private static final List<String> COLUMNS = List.of("kind", "height", "soil");
    private static final Preparation ALL = Preparation.of(Target.classes("kind"),
            AddableSteps.all(CellNumbers.of(Dialect.COMMA)).toArray(PreparationStep[]::new));

    private static List<CardPlace> places() {
        List<CardPlace> places = new ArrayList<>(List.of(new CardPlace.OfSplit(), new CardPlace.OfTarget()));
        IntStream.range(0, ALL.steps().size()).forEach(index -> places.add(new CardPlace.OfStep(index)));
        return places;
    }

    /** What stands there is what is so: to choose it again changes nothing. */
    private static Preparation same(TableOption<Preparation> option) {
        return switch (option) {
            case TableOption.OneOf<?, Preparation> one -> chosen(one);
            case TableOption.Figure<Preparation> figure -> figure.with().apply(figure.now());
            case TableOption.Typed<Preparation> typed -> typed.with().apply(typed.now());
            case TableOption.Columns<Preparation> columns -> columns.with().apply(columns.now());
        };
    }

    private static <T> Preparation chosen(TableOption.OneOf<T, Preparation> one) {
        assertThat(one.choices()).contains(one.now());
        return one.with().apply(one.now());
    }

    @Test
    void everyStepCanBeAdded() {
        for (Class<?> kind : PreparationStep.class.getPermittedSubclasses()) {
            if (kind != Target.class) { // which every preparation has
                assertThat(AddableSteps.all(CellNumbers.of(Dialect.COMMA)))
                        .as("%s cannot be added in the window: say in AddableSteps how it is at first",
                                kind.getSimpleName())
                        .hasAtLeastOneElementOfType(kind);
            }
        }
    }

    @Test
    void showWhatIsSetOfEveryCard() {
        for (CardPlace place : places()) {
            for (TableOption<Preparation> option : new StepOptions(ALL, COLUMNS).of(place)) {
                assertThat(same(option)).as("%s of %s", option.name(), place).isEqualTo(ALL);
            }
        }
    }

    @Test
    void setOnlyTheirOwnStep() {
        for (CardPlace place : places()) {
            for (TableOption<Preparation> option : new StepOptions(ALL, COLUMNS).of(place)) {
                if (option instanceof TableOption.Columns<Preparation> columns
                        && place instanceof CardPlace.OfStep(int index)) {
                    Preparation next = columns.with().apply(List.of("soil"));
                    assertThat(next.steps().get(index)).isNotEqualTo(ALL.steps().get(index));
                    assertThat(next.replaced(index, ALL.steps().get(index).step())).isEqualTo(ALL);
                }
            }
        }
    }

    @Test
    void aSplitByAColumnBeginsWithTheFirst() {
        TableOption<Preparation> how = new StepOptions(ALL, COLUMNS).of(new CardPlace.OfSplit()).getFirst();
        @SuppressWarnings("unchecked")
        TableOption.OneOf<SplitChoice.Kind, Preparation> kinds = (TableOption.OneOf<SplitChoice.Kind, Preparation>) how;
        assertThat(kinds.with().apply(SplitChoice.Kind.BY_COLUMN).split().column()).isEqualTo("kind");
    }
}
