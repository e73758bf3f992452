package tapedeck.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tapedeck.array.NdArray;
import tapedeck.data.prepare.ChooseColumns;
import tapedeck.text.Message;

class RowJourneyTest {
    @Test
    void followsEachCellToTheNumbersOfX() {
        PreparedTable shown = Plants.prepared();
        RowJourney way = RowJourney.of(shown, 4);
        assertThat(way.place()).isEqualTo(3);
        assertThat(way.trouble()).isEmpty();
        assertThat(way.lines()).extracting(RowJourney.Line::before).containsExactly("oak", "11", "sand");
        NdArray x = shown.prepared().rows().inputs();
        assertThat(way.lines().get(0).after()).as("its class").isEqualTo("1");
        assertThat(Double.parseDouble(way.lines().get(1).after())).isCloseTo(x.values()[3 * 3],
                org.assertj.core.data.Offset.offset(1e-3));
        assertThat(way.lines().get(2).after()).isEqualTo("0 1");
    }

    @Test
    void saysWhichStepTookARowAway() {
        RowJourney way = RowJourney.of(Plants.prepared(), 2);
        assertThat(way.place()).isNegative();
        assertThat(way.trouble()).contains(
                Message.of("prepare.way.leftOut", "step", Message.of("prepare.drop-missing")));
        assertThat(way.lines()).extracting(RowJourney.Line::after).containsOnly("");
    }

    @Test
    void passesOverColumnsThatAreLeftOut() {
        PreparedTable shown = Plants.prepared(Plants.table(),
                Plants.preparation().added(0, new ChooseColumns(List.of("soil"))));
        assertThat(RowJourney.of(shown, 0).lines()).extracting(RowJourney.Line::column).containsExactly("kind",
                "height");
    }
}
