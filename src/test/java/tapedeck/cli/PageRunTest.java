package tapedeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tapedeck.deck.Moment;
import tapedeck.export.page.GraphPlan;
import tapedeck.programs.Catalogue;
import tapedeck.text.Language;

class PageRunTest {
    private static final Pattern NUMBER = Pattern.compile("\"number\":(\\d+)");

    /** The iterations of a page that is brought to the fifth. */
    private static List<String> played(@Nullable List<Integer> also) throws Exception {
        ExportSource source = new ExportSource.FreshRun(new Catalogue().find("xor").orElseThrow(),
                new Moment.Iteration(5), UnaryOperator.identity());
        byte[] page = new PageRun(source, UnaryOperator.identity(), 50, also, _ -> {}).write(
                _ -> new GraphPlan(14, false, 0, 0, List.of(), List.of(), List.of(), List.of()), Language.ENGLISH);
        return NUMBER.matcher(new String(page, StandardCharsets.UTF_8)).results().map(each -> each.group(1)).toList();
    }

    @Test
    void playsTheFirstIterationBesideTheOneThatIsAskedFor() throws Exception {
        assertThat(played(null)).containsExactly("1", "5");
    }

    @Test
    void playsThoseThatAreChosenInItsPlace() throws Exception {
        assertThat(played(List.of(40, 2))).containsExactly("2", "5", "40");
    }
}
