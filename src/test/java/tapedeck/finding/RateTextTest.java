package tapedeck.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tapedeck.program.Knob;

/** Where the number stands that is a script's rate, and the line with another: what is after {@code >} is the optimizer's line. */
class RateTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "opt = SGD(net.parameters(), lr=0.5)> | 1 | opt = SGD(net.parameters(), lr=0.03)",
            "opt = SGD(net.parameters(), 0.5)> | 1 | opt = SGD(net.parameters(), 0.03)",
            "LR = 0.5;opt = SGD(net.parameters(), lr=LR)> | 1 | LR = 0.03",
            "DROP = 0.5;LR = 5e-1;opt = SGD(net.parameters(), lr=LR)> | 2 | LR = 0.03",
            "c = {'lr': 0.5, 'drop': 1};opt = SGD(p, lr=c['lr'], momentum=0)> | 1 | c = {'lr': 0.03, 'drop': 1}",
            "def train(net, lr):;    opt = SGD(net, lr=lr)>;train(net, lr=0.5)  # lr 0.5 | 3 | train(net, lr=0.03)  # lr 0.5",
            "opt = SGD(;    net.parameters(),;    lr=0.5)> | 3 |     lr=0.03)",
            "eta = 0.5> | 1 | eta = 0.03"})
    void theNumberIsFoundWhereItStands(String text, int line, String after) {
        String[] lines = text.split(";", -1);
        int made = 0;
        for (int i = 0; i < lines.length; i++) {
            made = lines[i].endsWith(">") ? i + 1 : made;
        }
        if (text.startsWith("opt = SGD(;")) {
            made = 1;
        }
        RateText found = RateText.of(ScriptText.of(text.replace(">", "").replace(";", "\n")),
                new Knob("lr", Knob.Kind.RATE, 0.5, made, false), 0.03);
        assertThat(found.line()).isEqualTo(line);
        assertThat(found.edit()).isNotNull().satisfies(each -> assertThat(each.after().strip()).isEqualTo(after));
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.1", "2, 2.0", "300, 300.0", "0.03333333, 0.033", "0.00012, 0.00012", "1e-5, 1e-5",
            "1.34e-6, 1.3e-6"})
    void aRateIsWrittenAsInPython(double rate, String written) {
        assertThat(RateText.written(rate)).isEqualTo(written);
        assertThat(Double.parseDouble(written)).isCloseTo(rate, org.assertj.core.data.Percentage.withPercentage(5));
    }
}
