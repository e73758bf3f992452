package tapedeck.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tapedeck.export.picture.Plate;
import tapedeck.program.Settings;
import tapedeck.tape.Series;
import tapedeck.text.Language;
import tapedeck.text.Texts;

class ReportPageTest {
    @Test
    void comparesTheTakesAndWritesWhatPeopleNamedAsText() throws Exception {
        Series.View losses = Series.View.of(1, 2, 3, 3, 3, 0.25, 0.25, 0.25);
        Plate graph = new Plate(40, 20, -1, List.of());
        String page = new String(ReportPage.of("A & B", graph, List.of(
                new ReportPage.Run("<first>", 0xff4a58d6, new Settings(7, 0.5, 1), losses, 0.75),
                new ReportPage.Run("second", 0xff009ca5, new Settings(8, 0.1, 1), Series.View.of(1, 0), Double.NaN)),
                "if a < b:", new Texts(Language.ENGLISH)), StandardCharsets.UTF_8);
        assertThat(page).contains("<h1>A &amp; B</h1>", "<td>&lt;first&gt;<td>0.5<td>7<td>2<td>0.25<td>0.75",
                "<td>second<td>0.1<td>8<td>0<td>–<td>–", "if a &lt; b:").doesNotContain("<first>");
    }
}
